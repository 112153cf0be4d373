"""Whoever comes in comes in encrypted: new versions and strong suites alone, and port 80 leads to 443."""

import http.client
import socket
import ssl
from collections.abc import Iterator

import pytest

from tests.front import NAME, Front

pytestmark = pytest.mark.slow
EVERY_SUITE = "ALL:@SECLEVEL=0"


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """With no server behind it."""
    with Front(tmp_path_factory.mktemp("front"), ["127.0.0.1:9"]) as front:
        yield front


def shake_hands(front: Front, newest: ssl.TLSVersion, suites: str = EVERY_SUITE) -> tuple[str, str]:
    """Version and suite that a client which knows these gets. Raises OSError where there is none."""
    client = ssl.create_default_context(cafile=str(front.folder / "certificate.pem"))
    client.minimum_version, client.maximum_version = min(newest, ssl.TLSVersion.TLSv1_2), newest
    client.set_ciphers(suites)
    plain = socket.create_connection(("127.0.0.1", front.port), 10)
    with client.wrap_socket(plain, server_hostname=NAME) as connection:
        version, suite = connection.version(), connection.cipher()
    assert version
    assert suite
    return version, suite[0]


class TestTls:
    def test_newest_version_is_spoken(self, front: Front) -> None:
        assert shake_hands(front, ssl.TLSVersion.TLSv1_3)[0] == "TLSv1.3"

    def test_version_before_has_forward_secrecy(self, front: Front) -> None:
        version, suite = shake_hands(front, ssl.TLSVersion.TLSv1_2)
        assert version == "TLSv1.2"
        assert suite.startswith("ECDHE-")
        assert "GCM" in suite or "CHACHA20" in suite

    @pytest.mark.filterwarnings("ignore::DeprecationWarning")
    def test_older_versions_are_not(self, front: Front) -> None:
        with pytest.raises(OSError, match="PROTOCOL_VERSION|protocol version"):
            shake_hands(front, ssl.TLSVersion.TLSv1_1)

    @pytest.mark.parametrize("suite", ["ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES128-CCM"])
    def test_weak_suites_are_refused(self, front: Front, suite: str) -> None:
        with pytest.raises(OSError, match="HANDSHAKE_FAILURE|handshake failure"):
            shake_hands(front, ssl.TLSVersion.TLSv1_2, f"{suite}:@SECLEVEL=0")


class TestPlain:
    def test_it_leads_to_the_encrypted_site(self, front: Front) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", front.plain_port, timeout=10)
        connection.request("GET", "/jobs?hours=part-time", headers={"Host": NAME})
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Location"]) == (301, f"https://{NAME}/jobs?hours=part-time")
        connection.close()
