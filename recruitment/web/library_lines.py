"""What libraries log, as lines of the site's own log: their words, and none of the values these were filled with."""

import linecache
import logging
from contextlib import suppress

from recruitment.web.logs import frames_of, log

#: For words that were put together before they came here: the place says where to read on.
UNTOLD = "a library said something that may hold values"


def listen_to_libraries() -> None:
    """Gunicorn, SQLAlchemy, Alembic, urllib3 and all others; from warnings on, unless a library was told otherwise."""
    root = logging.getLogger()
    if not any(isinstance(handler, LibraryLines) for handler in root.handlers):
        root.addHandler(LibraryLines())


class LibraryLines(logging.Handler):
    """Of the whole process."""

    def emit(self, record: logging.LogRecord) -> None:
        """Which library, where, and what failed; a log that takes no more lines is no reason to fail."""
        told: dict[str, object] = {
            "logger": record.name,
            "place": f"{record.filename}:{record.lineno}:{record.funcName}",
        }
        if record.exc_info and record.exc_info[0]:
            told |= {"kind": record.exc_info[0].__name__, "frames": frames_of(record.exc_info[2])}
        say = log.error if record.levelno >= logging.ERROR else log.warning
        if record.levelno < logging.WARNING:
            say = log.info
        with suppress(OSError, ValueError):
            say(words_of(record), **told)


def words_of(record: logging.LogRecord) -> str:
    """Only what stands in the library's own source: a path, a header or a row may have been written into the rest."""
    source = "".join(linecache.getlines(record.pathname))
    return record.msg if isinstance(record.msg, str) and record.msg in source else UNTOLD
