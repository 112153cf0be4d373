"""Ways to hand a vacancy on."""

from urllib.parse import parse_qs, urlsplit

import pytest

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.page import Page


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestSharePanel:
    def show(self, client: CheckingClient, title: str = "Social worker") -> Page:
        with transaction():
            make_vacancy(reference="REF-1", title=title)
        return client.page("/jobs/REF-1")

    def test_address_can_be_copied_without_script(self, client: CheckingClient) -> None:
        (field,) = [one for one in self.show(client).main.find("input") if one.attrs.get("id") == "share-address"]
        assert field.attrs["value"] == "http://localhost/jobs/REF-1/social-worker"

    def test_buttons_wait_for_the_script(self, client: CheckingClient) -> None:
        buttons = self.show(client).main.find(class_="share")[0].find("button")
        assert all("hidden" in one.attrs or one.is_inside("li") for one in buttons)

    @pytest.mark.parametrize("title", ["Social worker", "50% & more? #1\r\nBcc: all@example.org", "Ünïcode’s “x”"])
    def test_mail_holds_title_and_address(self, client: CheckingClient, title: str) -> None:
        parts = urlsplit(self.show(client, title).links["Send it by email"])
        told = parse_qs(parts.query, strict_parsing=True)
        assert (parts.scheme, parts.path, set(told)) == ("mailto", "", {"subject", "body"})
        assert told["subject"][0].startswith(" ".join(title.split()))
        assert told["body"][0].startswith("http://localhost/jobs/REF-1/")

    def test_it_leads_to_paper_and_to_others(self, client: CheckingClient) -> None:
        page = self.show(client)
        assert page.follow("Print it, with a QR code").path == "/jobs/REF-1/print"
        assert page.follow("Compare it with other jobs").h1 == "Compare jobs"
