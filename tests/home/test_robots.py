"""robots.txt as crawlers read it."""

from urllib.robotparser import RobotFileParser

import pytest

from tests.client import CheckingClient


@pytest.fixture
def rules(client: CheckingClient) -> RobotFileParser:
    response = client.get("/robots.txt")
    assert response.mimetype == "text/plain"
    parser = RobotFileParser()
    parser.parse(response.text.splitlines())
    return parser


class TestRobots:
    @pytest.mark.parametrize("path", ["/", "/jobs", "/jobs/REF-1/x", "/interest", "/alerts/new", "/benefits"])
    def test_public_pages_are_open(self, rules: RobotFileParser, path: str) -> None:
        assert rules.can_fetch("Googlebot", path)

    @pytest.mark.parametrize("path", ["/hr", "/hr/vacancies", "/my-interest/x", "/interest/confirm/x", "/alerts/x"])
    def test_staff_pages_and_personal_addresses_are_not(self, rules: RobotFileParser, path: str) -> None:
        assert not rules.can_fetch("Googlebot", path)

    def test_sitemap_is_named(self, rules: RobotFileParser) -> None:
        assert rules.site_maps() == ["http://localhost/sitemap.xml"]
