"""A Redis of a test's own on a socket file, that can be stopped, or made to say nothing."""

import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as NoConnection
from redis.retry import Retry

from tests.availability import unavailable


class RedisServer:
    """One process that keeps nothing."""

    def __init__(self, process: subprocess.Popen[bytes], socket: Path) -> None:
        self.url = f"redis+unix://{socket}"
        self._socket = str(socket)
        self._process = process

    def keys(self) -> list[str]:
        """What is counted now."""
        with redis.Redis(unix_socket_path=self._socket) as client:
            return sorted(key.decode() for key in client.scan_iter())

    def wait_until_it_answers(self) -> None:
        """Raises redis.ConnectionError after ten seconds."""
        patience = Retry(ConstantBackoff(0.05), 200, (NoConnection, FileNotFoundError))
        with redis.Redis(unix_socket_path=self._socket, retry=patience) as client:
            client.ping()

    def pause(self) -> None:
        """It takes connections and never answers."""
        self._process.send_signal(signal.SIGSTOP)

    def stop(self) -> None:
        """Killed, paused or not."""
        self._process.kill()
        self._process.wait()


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    """Skips where none is installed; with CI=true that fails."""
    program = shutil.which("redis-server") or unavailable("redis-server is not installed")
    with tempfile.TemporaryDirectory() as folder:
        socket = Path(folder, "redis.sock")
        options = ["--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", folder]
        server = RedisServer(subprocess.Popen([program, *options], stdout=subprocess.DEVNULL), socket)
        try:
            server.wait_until_it_answers()
            yield server
        finally:
            server.stop()
