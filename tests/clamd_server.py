"""A server that speaks clamd's INSTREAM over a real socket, and behaves as a test asks."""

import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: What real scanners find, without being harmful; put together here, so that no scanner stops at this file.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + b"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd:
    """`answer`: "scan" looks for EICAR, "hang" never answers, "drop" hangs up, any other text is the answer itself."""

    def __init__(self) -> None:
        self.answer = "scan"
        self.url = ""
        self.scanned: list[bytes] = []
        self.ended = threading.Event()

    def say(self, content: bytes) -> bytes:
        """The line that goes back."""
        self.scanned.append(content)
        if self.answer == "scan":
            return b"stream: Eicar-Test-Signature FOUND\n" if EICAR in content else b"stream: OK\n"
        return f"{self.answer}\n".encode()


class _Conversation(socketserver.StreamRequestHandler):
    """One INSTREAM: lengths and pieces until a length of zero."""

    def handle(self) -> None:
        clamd: Clamd = self.server.clamd  # type: ignore[attr-defined]
        assert self.rfile.readline() == b"nINSTREAM\n"
        if clamd.answer == "drop":
            return
        content = b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
        if clamd.answer == "hang":
            clamd.ended.wait(20)
        else:
            self.wfile.write(clamd.say(content))


class _Tcp(socketserver.ThreadingTCPServer):
    daemon_threads = True


class _Unix(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


@contextmanager
def clamd_server(unix_socket: Path | None = None) -> Iterator[Clamd]:
    """On a free port of this machine, or a socket in the file system."""
    clamd = Clamd()
    server = _Unix(str(unix_socket), _Conversation) if unix_socket else _Tcp(("127.0.0.1", 0), _Conversation)
    server.clamd = clamd  # type: ignore[attr-defined]
    clamd.url = f"unix://{unix_socket}" if unix_socket else f"tcp://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield clamd
    finally:
        clamd.ended.set()
        server.shutdown()
        server.server_close()


def url_of_nobody() -> str:
    """Where nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"tcp://127.0.0.1:{free.getsockname()[1]}"
