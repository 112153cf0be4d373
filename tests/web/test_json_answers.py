"""Answers for programs."""

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy

ADDRESSES = ["/api/v1/vacancies", "/api/v1/inspections", "/api/v1/benefits", "/api/openapi.json"]
LIST = ADDRESSES[0]


@pytest.mark.parametrize("address", ADDRESSES)
class TestEveryAnswer:
    def test_what_did_not_change_is_not_sent_again(self, client: CheckingClient, address: str) -> None:
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (first.status_code, again.status_code, again.data) == (200, 304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]

    def test_other_origins_may_read(self, client: CheckingClient, address: str) -> None:
        answer = client.get(address, headers={"Origin": "https://elsewhere.example"})
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "ETag" in answer.headers["Access-Control-Expose-Headers"]

    def test_other_origins_may_ask_with_a_tag(self, client: CheckingClient, address: str) -> None:
        answer = client.options(address, headers={"Access-Control-Request-Headers": "if-none-match"})
        assert answer.status_code == 200
        assert answer.headers["Access-Control-Allow-Headers"] == "If-None-Match"

    def test_nobody_is_remembered(self, client: CheckingClient, address: str) -> None:
        answer = client.get(address)
        assert not {"Set-Cookie", "Access-Control-Allow-Credentials", "Last-Modified"} & set(answer.headers.keys())
        assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"


class TestJsonAnswer:
    def test_change_has_another_tag(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy()
        before = client.get(LIST)
        with transaction():
            make_vacancy()
        after = client.get(LIST, headers={"If-None-Match": before.headers["ETag"]})
        assert (after.status_code, after.get_json()["total"]) == (200, 2)

    def test_letters_stay_as_they_are(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(title="Gweithiwr cymdeithasol – Sián <b>")
        assert "Gweithiwr cymdeithasol – Sián <b>" in client.get(LIST).text


@pytest.mark.parametrize("address", ["/", "/jobs", "/api/docs"])
def test_pages_stay_closed_to_other_origins(client: CheckingClient, address: str) -> None:
    answer = client.get(address)
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
