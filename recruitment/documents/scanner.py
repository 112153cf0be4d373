"""Asking clamd whether a file is harmful, over a socket, within a time."""

import socket
from dataclasses import dataclass
from io import BytesIO

from clamav_client.clamd import ClamdError, ClamdNetworkSocket, ClamdUnixSocket, CommunicationError

from recruitment.config import settings
from recruitment.documents.refusals import ScannerBusy, ScannerDown

CLAMD_PORT = 3310


@dataclass(frozen=True)
class Verdict:
    """What the scanner says; `found` is what it calls the harm, empty for a clean file."""

    found: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.found


class PatientUnixSocket(ClamdUnixSocket):
    """With the time limit on connecting too: a scanner that takes nobody would hold us for ever."""

    def _init_socket(self) -> None:
        try:
            self.clamd_socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.clamd_socket.settimeout(self.timeout)
            self.clamd_socket.connect(self.unix_socket)
        except OSError as problem:
            raise CommunicationError("no connection") from problem


def is_configured() -> bool:
    """Whether there is a scanner to ask."""
    return bool(settings().clamd_url)


def scan(content: bytes, *, seconds: float) -> Verdict:
    """Each step of the conversation may take so long. Raises ScannerBusy after that, else ScannerDown."""
    try:
        answer = _connect(settings().clamd_url, seconds).instream(BytesIO(content))
    except (ClamdError, OSError) as problem:
        late = isinstance(problem, TimeoutError) or isinstance(problem.__cause__, TimeoutError | BlockingIOError)
        raise (ScannerBusy if late else ScannerDown)("the scanner gave no answer") from problem
    status, found = next(iter(answer.values()), ("ERROR", None))
    if status == "OK":
        return Verdict()
    if status == "FOUND":
        return Verdict(found or "something harmful")
    raise ScannerDown("the scanner could not look at it")


def _connect(url: str, seconds: float) -> ClamdNetworkSocket:
    kind, _, place = url.partition("://")
    if kind == "unix":
        scanner = PatientUnixSocket(place)
        scanner.timeout = seconds
        return scanner
    host, _, port = place.rpartition(":") if ":" in place else (place, "", str(CLAMD_PORT))
    return ClamdNetworkSocket(host, int(port), timeout=seconds)
