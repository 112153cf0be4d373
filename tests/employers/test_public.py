"""The style sheet with an employer’s colour, and its logo."""

from recruitment.database import transaction
from recruitment.employers.logos import remove_logo
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.pictures import give_logo


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
        assert "/brand/islington/" not in client.get("/inspection").text
        assert client.get("/brand/islington/1.css").status_code == 404
        assert client.get("/brand/nobody/1.css").status_code == 404


class TestShowLogo:
    def test_head_of_every_page_shows_it_with_its_words(self, client: CheckingClient) -> None:
        with transaction():
            fingerprint = give_logo(make_employer())
        (logo,) = client.page("/inspection").document.find("img", alt="Islington Council")
        assert logo.attrs["src"] == f"/brand/islington/{fingerprint}/header.png"
        answer = client.get(logo.attrs["src"])
        assert (answer.mimetype, answer.headers["X-Content-Type-Options"]) == ("image/png", "nosniff")
        assert "immutable" in answer.headers["Cache-Control"]

    def test_older_address_shows_the_newest_and_is_asked_for_again(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer()
            older = give_logo(employer)
        client.get("/inspection")
        with transaction():
            newer = give_logo(employer, "#123456")
        assert newer in client.get("/inspection").text
        answer = client.get(f"/brand/islington/{older}/square.png")
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")

    def test_removed_logo_leaves_pages_and_its_address(self, client: CheckingClient) -> None:
        with transaction():
            fingerprint = give_logo(employer := make_employer())
        client.get("/inspection")
        with transaction():
            remove_logo(employer, by=None)
        assert "/brand/islington/" not in client.get("/inspection").text
        assert client.get(f"/brand/islington/{fingerprint}/header.png").status_code == 404
