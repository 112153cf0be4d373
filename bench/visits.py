"""One request at a time, as a browser's network layer sees it."""

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

from bench.servers import DidNotAnswer

TIMEOUT_SECONDS = 120


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes
    #: Bytes of the body as sent, and of the headers.
    on_the_wire: int


def visit(
    url: str, path: str, headers: dict[str, str] | None = None, *, method: str = "GET", body: str | None = None
) -> Answer:
    """Ask on a connection of its own; redirects are not followed. Raises DidNotAnswer."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=TIMEOUT_SECONDS)
    try:
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        content = response.read()
        head = sum(len(name) + len(value) + len(": \r\n") for name, value in response.getheaders())
        lowered = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, lowered, content, len(content) + head + len("HTTP/1.1 200 OK\r\n\r\n"))
    except (OSError, http.client.HTTPException) as problem:
        raise DidNotAnswer(f"{url}{path} broke off: {problem!r}") from problem
    finally:
        connection.close()
