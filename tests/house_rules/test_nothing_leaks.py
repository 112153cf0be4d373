"""What lies beside the site on its machine, and what helps attackers, has no address."""

import pytest
from flask import Flask

from tests.client import CheckingClient

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)

NOT_THERE = (
    *("/.git/HEAD", "/.git/config", "/.env", "/.gitignore", "/.venv/pyvenv.cfg", "/.well-known/", "/.ci/run"),
    *("/wsgi.py", "/requirements.txt", "/pyproject.toml", "/Makefile", "/recruitment/config.py", "/migrations/env.py"),
    *("/var/recruitment.db", "/var/secret_key", "/var/uploads/", "/recruitment.db", "/uploads/"),
    *("/static/../config.py", "/static/..%2fconfig.py", "/static/%2e%2e/config.py", "/static//etc/passwd"),
    *("/static/..\\config.py", "/static/css/base.css%00.txt", "/static/css/base.css~", "/static/css/base.css.bak"),
    *(
        "/console",
        "/debug",
        "/_debug_toolbar/",
        "/server-status",
        "/phpinfo.php",
        "/admin",
        "/swagger",
        "/openapi.json",
    ),
)
FOLDERS = ("/static", "/static/", "/static/css", "/static/css/", "/static/vendor/", "/feeds/", "/brand/", "/api/v1/")


@pytest.mark.parametrize("path", NOT_THERE)
def test_no_address_leads_beside_the_site(client: CheckingClient, path: str) -> None:
    assert client.get(path, buffered=True, follow_redirects=True).status_code == 404


@pytest.mark.parametrize("path", FOLDERS)
def test_no_folder_is_listed(client: CheckingClient, path: str) -> None:
    assert client.get(path, buffered=True, follow_redirects=True).status_code == 404


def test_requests_are_never_echoed(app: Flask, client: CheckingClient) -> None:
    for rule in app.url_map.iter_rules():
        answer = client.open(rule.rule.partition("<")[0], method="TRACE", headers={"X-Mine": "echo"}, buffered=True)
        assert answer.status_code in (404, 405), rule.rule
        assert b"echo" not in answer.data


def test_documentation_and_state_of_the_inside_are_for_staff(client: CheckingClient) -> None:
    """The public API is described on purpose; health says one word."""
    assert client.get("/health/ready").data == b"ready\n"
    assert client.get("/hr/status").status_code == 303
