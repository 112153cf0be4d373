"""Security headers stand on every answer."""

import pytest

from recruitment.web.headers import HEADERS


def big(client):
    return client.post("/hr/sign-in", data={"name": "x" * 2_000_000})


ANSWERS = {
    "a page": lambda client: client.get("/"),
    "a file": lambda client: client.get("/static/images/favicon.svg", buffered=True),
    "404": lambda client: client.get("/nowhere"),
    "405": lambda client: client.delete("/jobs"),
    "413": big,
    "403": lambda client: client.post("/interest", headers={"Origin": "https://evil.example"}),
    "a redirect": lambda client: client.get("/hr/"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_carries_all_of_them(client, answer):
    headers = ANSWERS[answer](client).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_the_policy_allows_nothing_inline_and_no_third_party():
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_production_insists_on_tls(client, change_settings):
    change_settings(environment="production")
    assert "max-age=31536000" in client.get("/").headers["Strict-Transport-Security"]


def test_development_does_not(client):
    assert "Strict-Transport-Security" not in client.get("/").headers
