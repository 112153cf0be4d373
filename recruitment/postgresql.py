"""Engines of PostgreSQL: how their connections notice that a server, or its machine, says nothing any more."""

import importlib
from functools import partial
from typing import Any

from sqlalchemy import Dialect, Engine, ExceptionContext, event

from recruitment.silence import Silence

#: A name of a module, not an import: it loads the driver, which SQLite has no use for.
LISTENING = "recruitment.listening"
#: A machine that is gone is silent as well, and each end finds that out by itself in a minute. So the server keeps no
#: locks for a site that is gone. On a socket of the same machine neither heeds them.
KEEPALIVES = {"idle": 30, "interval": 10, "count": 3}
ARRIVES_WITHIN_MS = 60_000


def listen_for_silence(engine: Engine, silence: Silence) -> None:
    """On every connection to PostgreSQL that this engine makes."""
    event.listen(engine, "do_connect", partial(_connect, silence))
    event.listen(engine, "handle_error", _keep_other_connections)


def keepalives() -> dict[str, int]:
    """Parameters of the driver, for our end."""
    return {f"keepalives_{name}": value for name, value in KEEPALIVES.items()} | {"tcp_user_timeout": ARRIVES_WITHIN_MS}


def servers_keepalives() -> str:
    """Options of a session, for the other end."""
    asked = [f"-c tcp_keepalives_{name}={value}" for name, value in KEEPALIVES.items()]
    return " ".join([*asked, f"-c tcp_user_timeout={ARRIVES_WITHIN_MS}"])


def _connect(
    silence: Silence, _dialect: Dialect, _record: object, arguments: tuple[Any, ...], parameters: dict[str, Any]
) -> Any:
    return importlib.import_module(LISTENING).connect(silence, *arguments, **parameters)


def _keep_other_connections(context: ExceptionContext) -> None:
    """Each is looked at before it is used: one statement that took too long is no reason to connect anew."""
    context.invalidate_pool_on_disconnect = False
