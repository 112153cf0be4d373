"""Stands between the site and PostgreSQL and falls silent on demand: it takes every connection and answers nothing."""

import contextlib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from selectors import EVENT_READ, DefaultSelector
from threading import Event, Thread

from sqlalchemy import URL, make_url

CHUNK = 65536
CAUGHT_WITHIN_SECONDS = 20


class SilentRelay:
    """`relay.url` is the address of the database behind it."""

    def __init__(self, url: str) -> None:
        self.behind = make_url(url)
        self.door = socket.create_server(("127.0.0.1", 0))
        self.url = self._address().render_as_string(hide_password=False)
        self.speaks = Event()
        self.speaks.set()
        #: Grows when connections are forgotten: what older ones bring is swallowed.
        self.age = 0
        self.caught = Event()
        self.ends: set[socket.socket] = set()
        self.carriers: list[Thread] = []
        self.porter = Thread(target=self._let_in, daemon=True)
        self.porter.start()

    def fall_silent(self) -> None:
        """Whatever comes waits, from either side."""
        self.caught.clear()
        self.speaks.clear()

    def wait_until_caught(self) -> None:
        """Until somebody said something into the silence."""
        assert self.caught.wait(CAUGHT_WITHIN_SECONDS), "nobody asked the database"

    def speak(self) -> None:
        """Forward what waited, as after a pause."""
        self.speaks.set()

    def forget(self) -> None:
        """Forward for new connections. Those there are stay open, and nothing ever comes over them."""
        self.age += 1
        self.speaks.set()

    def cut(self) -> None:
        """Break off every connection, and forward for new ones."""
        self.forget()
        for end in list(self.ends):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Returns when nothing of it is left."""
        self.door.shutdown(socket.SHUT_RDWR)
        self.porter.join()
        self.door.close()
        self.cut()
        for carrier in self.carriers:
            carrier.join()

    def _address(self) -> URL:
        query = {name: value for name, value in self.behind.query.items() if name != "host"}
        return self.behind.set(host="127.0.0.1", port=self.door.getsockname()[1], query=query)

    def _let_in(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self.door.accept()
                carrier = Thread(target=self._carry, args=(near, self._connect(), self.age), daemon=True)
                self.carriers.append(carrier)
                carrier.start()

    def _connect(self) -> socket.socket:
        folder, port = self.behind.query.get("host"), self.behind.port or 5432
        if not folder:
            return socket.create_connection((self.behind.host or "127.0.0.1", port))
        far = socket.socket(socket.AF_UNIX)
        far.connect(f"{folder}/.s.PGSQL.{port}")
        return far

    def _wait_to_speak(self) -> None:
        if not self.speaks.is_set():
            self.caught.set()
            self.speaks.wait()

    def _carry(self, near: socket.socket, far: socket.socket, age: int) -> None:
        """Until one end hangs up."""
        other = {near: far, far: near}
        self.ends |= {near, far}
        with near, far, DefaultSelector() as listening, contextlib.suppress(OSError):
            for end in other:
                listening.register(end, EVENT_READ, other[end])
            while said := [(key.fileobj.recv(CHUNK), key.data) for key, _ in listening.select()]:  # type: ignore[union-attr]
                self._wait_to_speak()
                if not all(words for words, _ in said):
                    break
                for words, end in said if age == self.age else ():
                    end.sendall(words)
        self.ends -= {near, far}


@contextmanager
def silent_relay(url: str) -> Iterator[SilentRelay]:
    """In front of the database of this address."""
    relay = SilentRelay(url)
    try:
        yield relay
    finally:
        relay.close()
