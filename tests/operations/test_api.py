"""Who may read the figures."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.client import CheckingClient

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


class TestShow:
    @pytest.mark.parametrize(
        ("allowed", "address", "status"),
        [
            (("127.0.0.0/8", "::1"), "127.0.0.1", 200),
            (("127.0.0.0/8", "::1"), "::1", 200),
            (("127.0.0.0/8", "::1"), "::ffff:127.0.0.1", 200),
            (("127.0.0.0/8", "::1"), "192.0.2.7", 404),
            (("192.0.2.0/24",), "192.0.2.7", 200),
            (("192.0.2.7",), "192.0.2.7", 200),
            (("192.0.2.0/24",), "127.0.0.1", 404),
            ((), "127.0.0.1", 404),
            (("127.0.0.0/8",), "", 404),
        ],
    )
    def test_only_addresses_of_the_setting(
        self,
        client: CheckingClient,
        change_settings: Callable[..., None],
        allowed: tuple[str, ...],
        address: str,
        status: int,
    ) -> None:
        change_settings(metrics_allow=allowed)
        answer = client.get("/metrics", environ_base={"REMOTE_ADDR": address})
        assert answer.status_code == status
        assert (b"recruitment_" in answer.data) is (status == 200)

    @pytest.mark.parametrize(
        "header", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"]
    )
    def test_nobody_through_a_proxy(self, client: CheckingClient, header: str) -> None:
        assert client.get("/metrics", headers={header: "127.0.0.1"}).status_code == 404

    def test_it_is_text_that_nobody_keeps_or_indexes(self, app: Flask, client: CheckingClient) -> None:
        answer = client.get("/metrics")
        assert answer.mimetype == "text/plain"
        assert "ETag" not in answer.headers
        assert "Disallow: /metrics" in client.get("/robots.txt").text
