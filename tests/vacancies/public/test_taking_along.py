"""A vacancy on paper."""

import re
from datetime import timedelta
from typing import Any

import pytest
import segno
import time_machine

from recruitment import clock as instants
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.page import Page


class TestPrintVacancy:
    def sheet(self, client: CheckingClient, **fields: Any) -> Page:
        with transaction():
            make_vacancy(reference="REF-1", **fields)
        return client.page("/jobs/ref-1/print")

    def test_everything_that_counts_is_on_it(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        page = self.sheet(client, contact_phone="020 7946 0000", location="Upper Street", team="Fostering")
        assert page.h1 == "Social worker"
        for words in (
            "£41,200 to £44,900 a year",
            "Closes at 9am on Monday 29 June 2026",
            "Full time",
            "Upper Street",
            "Fostering",
            "You will work with children and their families.",
            "committed to safeguarding",
            "hr@example.org",
            "020 7946 0000",
            "http://localhost/jobs/REF-1",
            "Printed from the site on Monday 15 June 2026",
        ):
            assert words in page.text, words

    def test_code_leads_to_the_page(self, client: CheckingClient) -> None:
        page = self.sheet(client)
        drawn = re.search(r'class="qrline"[^>]* d="([^"]+)"', page.response.get_data(as_text=True))
        wanted = segno.make("http://localhost/jobs/REF-1", error="m").svg_inline(border=2, omitsize=True)
        assert drawn is not None
        assert drawn[1] in wanted
        assert client.get("/jobs/REF-1").location == "/jobs/REF-1/social-worker"

    def test_nothing_of_it_is_inline_style(self, client: CheckingClient) -> None:
        assert "style=" not in self.sheet(client).response.get_data(as_text=True)

    def test_ended_one_says_so_and_names_nobody(self, client: CheckingClient) -> None:
        page = self.sheet(client, closes_at=instants.now() - timedelta(minutes=1))
        assert "This job has closed" in page.text
        assert "hr@example.org" not in page.text

    def test_search_engines_and_cookies_stay_out(self, client: CheckingClient) -> None:
        page = self.sheet(client)
        assert '<meta name="robots" content="noindex">' in page.response.get_data(as_text=True)
        assert "Set-Cookie" not in page.response.headers

    @pytest.mark.parametrize("end", ["NO-SUCH", "%00", "9" * 5000])
    def test_unknown_one_is_not_found(self, client: CheckingClient, end: str) -> None:
        assert client.page(f"/jobs/{end}/print").status == 404

    def test_draft_is_not_found(self, client: CheckingClient) -> None:
        assert self.sheet(client, status="draft").status == 404
