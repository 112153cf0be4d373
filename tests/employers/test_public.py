"""The style sheet with an employer's colour."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer


class TestShowColours:
    def test_public_pages_name_the_style_sheet_of_the_version(self, client: CheckingClient) -> None:
        with transaction():
            make_employer(brand_colour="#123456")
        assert "/brand/islington/1.css" in client.get("/inspection").text
        answer = client.get("/brand/islington/1.css")
        assert ("#123456" in answer.text, answer.mimetype) == (True, "text/css")
        assert "immutable" in answer.headers["Cache-Control"]

    def test_changed_colour_has_another_address_at_once(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer(brand_colour="#123456")
        client.get("/inspection")
        with transaction():
            employer.brand_colour = "#654321"
        assert "/brand/islington/2.css" in client.get("/inspection").text
        assert client.get("/brand/islington/1.css").headers["Cache-Control"] == "no-cache"

    def test_without_a_colour_there_is_none(self, client: CheckingClient) -> None:
        with transaction():
            make_employer()
        assert "/brand/" not in client.get("/inspection").text
        assert client.get("/brand/islington/1.css").status_code == 404
        assert client.get("/brand/nobody/1.css").status_code == 404
