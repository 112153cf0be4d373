"""The page of the offer."""

import pytest

from recruitment.database import transaction
from recruitment.starter.loading import load
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.page import Page
from tests.sentences import long_sentences_of


@pytest.fixture
def shown(client: CheckingClient) -> Page:
    load()
    return client.page("/benefits")


class TestOffer:
    def test_leave_is_shown_as_a_limit(self, shown: Page) -> None:
        tile = shown.main.find(class_="tile")[0].text
        assert tile.startswith("Up to 31 , later 36 days of leave a year")

    def test_asye_is_spelled_out_as_employment(self, shown: Page) -> None:
        assert "Assessed and Supported Year in Employment" in shown.text

    def test_source_and_day_of_checking_are_named(self, shown: Page) -> None:
        assert "regional jobs site, 2025" in shown.text
        assert "Checked on 21 November 2026" in shown.text

    def test_no_sentence_is_long(self, shown: Page) -> None:
        assert long_sentences_of(shown.main) == []


class TestAnySite:
    def test_site_without_an_offer_answers(self, client: CheckingClient) -> None:
        assert "No offer is on record yet" in client.page("/benefits").text

    def test_two_employers_are_told_apart(self, client: CheckingClient) -> None:
        with transaction():
            for slug in ("camden", "hackney"):
                make_benefit(make_employer(slug))
        headings = [heading.text for heading in client.page("/benefits").main.find("h2")]
        assert headings[1:3] == ["Everything on offer at Camden Council", "Everything on offer at Hackney Council"]
