"""Strings that broke other people's sites, from a public list that may lie beside this repository."""

import pytest

from tests.client import CheckingClient
from tests.house_rules.hostile_values import escaped, urlencoded
from tests.house_rules.sources import ROOT
from tests.pages.vacancies_hr import enter, make_open, open_section

LIST = ROOT.parent / "shared" / "data" / "hostile" / "blns.txt"
TYPE = "application/x-www-form-urlencoded"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not LIST.exists(), reason=f"{LIST.name} is not there")]


@pytest.fixture(scope="module")
def strings() -> list[bytes]:
    """One a line; lines with # are headings."""
    return [line for line in LIST.read_bytes().splitlines() if line and not line.startswith(b"#")]


@pytest.fixture(autouse=True)
def staff(client: CheckingClient, change_settings) -> None:  # type: ignore[no-untyped-def]
    """Limits would end it early."""
    change_settings(rate_limits=False)
    enter(client)


class TestNaughtyStrings:
    def test_are_searched_for(self, client: CheckingClient, strings: list[bytes]) -> None:
        for one in strings[::9]:
            assert client.get(f"/jobs?q={escaped(one)}").status_code == 200, one

    def test_are_registered_or_refused(self, client: CheckingClient, strings: list[bytes]) -> None:
        make_open()
        values = client.page("/interest").form().values
        for number, one in enumerate(strings[::4]):
            told = {"name": [one], "message": [one], "email": [b"ada@example.org"]}
            kept = {"submission_key": [b"%030d" % number], "csrf_token": [values["csrf_token"][0].encode()]}
            answer = client.post("/interest", data=urlencoded(told | kept), content_type=TYPE)
            assert answer.status_code in (303, 422), one
        for page in range(1, 8, 3):
            assert client.page(f"/hr/registrations?page={page}").status == 200

    def test_stand_together_in_an_advert(self, client: CheckingClient, strings: list[bytes]) -> None:
        vacancy = make_open()
        lines = [one for one in strings if one.isascii() and one.decode().isprintable()]
        page = open_section(client, vacancy, "advert")
        fields = {name: [value.encode() for value in values] for name, values in page.form().values.items()}
        body = urlencoded(fields | {"description": [b"\n\n".join(lines)[:29_000]]})
        assert client.post(page.address, data=body, content_type=TYPE).status_code == 303
        assert client.page(f"/jobs/{vacancy.reference}").status == 200
