"""Pages whose text HR writes."""

import pytest

from recruitment.content.texts import PAGES
from recruitment.database import transaction
from recruitment.privacy.inventory import groups
from tests.client import CheckingClient
from tests.factories.content import make_text
from tests.factories.employers import make_employer


class TestShowPage:
    @pytest.mark.parametrize("slug", PAGES)
    def test_starter_text_stands_there_and_the_foot_leads_to_it(self, client: CheckingClient, slug: str) -> None:
        with transaction():
            make_employer()
        page = client.page(f"/{slug}")
        assert (page.status, page.h1) == (200, PAGES[slug])
        assert PAGES[slug] in client.page("/inspection").links

    def test_published_text_is_there_at_once_and_draws_no_html(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer()
        client.page("/privacy")
        with transaction():
            make_text(employer, "## Ours\n\n<script>alert(1)</script>")
        answer = client.get("/privacy").text
        assert (">Ours</h2>" in answer, "<script>alert" in answer) == (True, False)

    def test_long_text_has_its_headings_beside_it(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer()
        with transaction():
            make_text(employer, "## Ours\n\nA.\n\n## Yours\n\nB.\n\n## Theirs\n\nC.")
        page = client.page("/privacy")
        links = {link.text: link.attrs["href"] for link in page.main.find("nav")[0].find("a")}
        assert list(links) == ["Ours", "Yours", "Theirs", "All that we hold, one by one"]
        led_to = [page.main.find("h2", id=address.removeprefix("#"))[0].text for address in links.values()]
        assert led_to == list(links)

    def test_texts_of_two_employers_share_no_anchors(self, client: CheckingClient) -> None:
        with transaction():
            make_employer()
            make_employer("camden")
        assert "part-1" not in client.get("/accessibility").text

    def test_page_on_privacy_tells_every_purpose_of_the_tags(self, client: CheckingClient) -> None:
        with transaction():
            make_employer()
        told = client.page("/privacy").main.text
        assert all(entry.purpose in told and entry.kept in told for some in groups().values() for entry in some)
        assert "Lawful basis" not in client.page("/cookies").main.text

    def test_page_on_cookies_names_those_that_are_set(self, client: CheckingClient) -> None:
        with transaction():
            make_employer()
        client.get("/interest")
        told = client.page("/cookies").text
        assert all(name in told for name in ("form", "staff", "notices", "__Host-"))
        assert client.get_cookie("form") is not None
