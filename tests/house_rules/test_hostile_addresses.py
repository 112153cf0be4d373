"""Whatever stands in an address, the answer is a page or a refusal: the client checks every page it fetches."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from recruitment.database import transaction
from recruitment.vacancies.filters import FILTERS
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.house_rules.hostile_values import VALUES, escaped
from tests.pages.vacancies_hr import enter

pytestmark = pytest.mark.slow

PARAMETERS = ("q", *(one.parameter for one in FILTERS), "sort", "page")
TRAIL = ("role", "person", "kind", "thing", "action", "from", "to", "after")
STAFF_PARAMETERS = ("q", "state", "page", "vacancy", "next", "v", "ref", *TRAIL)
METHODS = ("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")
MANY = 1000


@pytest.fixture(autouse=True)
def visitor(client: CheckingClient) -> CheckingClient:
    """Somebody who may open every page, on a site that has something to show."""
    enter(client, "administrator")
    with transaction():
        make_vacancy(reference="TEST-1")
    return client


def addresses(app: Flask, part: str) -> Iterator[str]:
    """Every route whose address varies, with this in place of each part that does; with "1" all the others too."""
    for rule in routes(app):
        if rule.arguments or part == "1":
            yield re.sub(r"<[^>]+>", lambda _: part, rule.rule)


def routes(app: Flask) -> list[Rule]:
    """All but sign-out, which answers posts alone."""
    return [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]


def assert_answered(response: TestResponse) -> None:
    """Neither a failure of ours nor something that a browser would take for a page of its own."""
    assert response.status_code < 500, response.request.url
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def told_in_headers() -> Iterator[str]:
    """The values as far as a server lets them through."""
    for value in (*VALUES.values(), b"http://[::1", b"[::1", b"http://a:99999999", b"bytes=9-1,-5", b"bytes=0-,0-,0-"):
        yield value.decode("latin-1").translate(dict.fromkeys(range(32), " "))[:8000].strip()


class TestValues:
    def test_in_every_parameter_of_the_search(self, client: CheckingClient) -> None:
        for name, value in VALUES.items():
            query = "&".join(f"{parameter}={escaped(value)}" for parameter in PARAMETERS)
            assert client.get(f"/jobs?{query}").status_code == 200, name

    def test_in_every_parameter_that_programs_send(self, client: CheckingClient) -> None:
        for name, value in VALUES.items():
            for parameter in PARAMETERS:
                answer = client.get(f"/api/v1/vacancies?{parameter}={escaped(value)}")
                assert answer.status_code in (200, 422), (name, parameter)
                assert answer.is_json

    def test_all_in_one_filter(self, client: CheckingClient) -> None:
        for parameter in PARAMETERS:
            query = "&".join(f"{parameter}={escaped(value)}" for value in VALUES.values())
            assert client.get(f"/jobs?{query}").status_code == 200, parameter

    def test_in_what_staff_search_by(self, client: CheckingClient) -> None:
        for value in VALUES.values():
            query = "&".join(f"{parameter}={escaped(value)}" for parameter in STAFF_PARAMETERS)
            for path in ("/hr/vacancies", "/hr/registrations"):
                assert client.get(f"{path}?{query}").status_code == 200

    def test_in_the_query_of_every_route(self, app: Flask, client: CheckingClient) -> None:
        names = (*PARAMETERS, *STAFF_PARAMETERS)
        for kind in ("NUL", "not UTF-8", "5,000 digits", "element"):
            query = "&".join(f"{name}={escaped(VALUES[kind])}" for name in names)
            for address in addresses(app, "1"):
                assert_answered(client.get(f"{address}?{query}"))

    @pytest.mark.parametrize("every", [pytest.param(1, marks=[pytest.mark.faults, pytest.mark.fuzz]), 2])
    def test_in_every_part_of_every_address(self, app: Flask, client: CheckingClient, every: int) -> None:
        """Each database meets its half of the values, and in the long form all of them."""
        first = int(app.config["SQLALCHEMY_DATABASE_URI"].startswith("sqlite")) % every
        for value in list(VALUES.values())[first::every]:
            for address in addresses(app, escaped(value)):
                assert_answered(client.get(address))

    def test_as_the_name_of_a_parameter(self, client: CheckingClient) -> None:
        query = "&".join(f"{escaped(value)}={escaped(value)}&{escaped(value)}" for value in VALUES.values())
        assert client.get(f"/jobs?{query}").status_code == 200

    def test_in_cookies(self, app: Flask) -> None:
        stranger = app.test_client(use_cookies=False)
        for value in VALUES.values():
            told = value.decode("latin-1").translate(dict.fromkeys(range(32), " "))[:4000]
            for path in ("/interest", "/hr", "/hr/sign-in"):
                assert_answered(stranger.get(path, headers={"Cookie": f"staff={told}; form={told}; notices={told}"}))


class TestNumbers:
    """Said by name, because the promise names them."""

    @pytest.mark.parametrize("page", ["1" + "0" * 20, "9" * 20, "9" * 5000, "0", "-1", "1.5", "2"])
    def test_page_that_is_none_shows_the_first(self, client: CheckingClient, page: str) -> None:
        found = client.page(f"/jobs?page={page}")
        assert (found.status, found.h1.startswith("1 job")) == (200, True)

    @pytest.mark.parametrize("number", ["9" * 20, str(2**63), str(2**31), "0", "-1", "9" * 5000])
    def test_id_that_no_row_has_is_not_found(self, client: CheckingClient, number: str) -> None:
        for path in ("vacancies/{}", "vacancies/{}/edit/post", "vacancies/{}/publish", "registrations/{}"):
            assert client.get(f"/hr/{path.format(number)}").status_code == 404


class TestRepetition:
    def test_each_parameter_a_thousand_times(self, client: CheckingClient) -> None:
        for name in PARAMETERS:
            query = "&".join(f"{name}=value{number}" for number in range(MANY))
            assert client.get(f"/jobs?{query}").status_code == 200
            assert client.get(f"/api/v1/vacancies?{query}").status_code == (200 if name == "q" else 422)

    def test_every_known_value_a_hundred_times(self, client: CheckingClient) -> None:
        query = "&".join(["hours=part-time&hours=full-time&role_type=social-worker&salary_from=30000"] * 100)
        assert client.get(f"/jobs?{query}").status_code == 200


class TestMethods:
    @pytest.mark.parametrize("method", METHODS)
    def test_no_route_fails_at_any_method(self, app: Flask, client: CheckingClient, method: str) -> None:
        for address in addresses(app, "1"):
            response = client.open(address, method=method, headers={"Origin": "http://localhost"})
            assert_answered(response)
            assert method in ("HEAD", "OPTIONS") or response.status_code in (404, 405), address


class TestHeaders:
    @pytest.mark.parametrize("name", ["Origin", "Host", "Content-Type", "Content-Length", "Sec-Fetch-Site", "Referer"])
    def test_of_a_form(self, client: CheckingClient, name: str) -> None:
        for told in told_in_headers():
            response = client.post("/interest", headers={"Content-Type": "text/plain", name: told})
            assert response.status_code in (400, 403, 413), told

    @pytest.mark.parametrize("name", ["If-None-Match", "If-Modified-Since", "If-Range", "Range", "Accept-Encoding"])
    def test_of_a_file(self, client: CheckingClient, name: str) -> None:
        for told in told_in_headers():
            headers = {"Range": "bytes=0-1", name: told}
            response = client.get("/static/css/base.css", headers=headers, buffered=True)
            assert response.status_code in (200, 206, 304, 416), told
