"""Approved wordings in adverts: one change of the wording changes them all."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.snippets import (
    agency,
    safeguarding,
    snippets_of,
    text_of,
    unapproved,
    unknown_names,
    without_names,
)
from tests.client import CheckingClient
from tests.factories.content import make_text
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def employer(app: Flask) -> Employer:
    with transaction():
        return make_employer()


def vacancy(employer: Employer, description: str = "", **fields: object) -> Vacancy:
    with transaction():
        return make_vacancy(employer, description=description, **fields)


class TestTextOf:
    def test_newest_published_wording_stands_in_its_place(self, employer: Employer) -> None:
        held = vacancy(employer, "Before. {disability-confident} {employer}.")
        with transaction():
            for number, text in enumerate(("First.", "Second."), 1):
                make_text(employer, text, slug="disability-confident", number=number)
            make_text(employer, "Draft.", slug="disability-confident", number=3, is_public=False)
        assert text_of(held) == "Before. Second. Islington Council."

    def test_change_of_the_wording_changes_page_feed_and_api_at_once(
        self, client: CheckingClient, employer: Employer
    ) -> None:
        vacancy(employer, "{disability-confident}", reference="REF-1")
        addresses = ("/jobs/REF-1/social-worker", "/feeds/jobs.json", "/feeds/indeed.xml", "/api/v1/vacancies/REF-1")
        for number, words in enumerate(("We are Committed.", "We are a Leader."), 1):
            with transaction():
                make_text(employer, words, slug="disability-confident", number=number)
            for address in addresses:
                assert words in client.get(address, buffered=True).text, address


class TestInPlace:
    def test_every_advert_carries_the_commitment_of_its_employer(self, employer: Employer) -> None:
        held = vacancy(employer)
        assert "Islington Council is committed to safeguarding" in safeguarding(held)
        with transaction():
            make_text(employer, "Children come **first** at {employer}.", slug="safeguarding")
        assert safeguarding(held) == "<p>Children come <strong>first</strong> at Islington Council.</p>\n"

    def test_only_agency_posts_say_so(self, employer: Employer) -> None:
        assert "through an agency" in agency(vacancy(employer, contract_type="agency"))
        assert agency(vacancy(employer, contract_type="casual")) == ""


class TestNames:
    def test_names_that_stand_for_nothing_are_found_once(self) -> None:
        text = "{disabilty-confident} {agency} {employer} {disabilty-confident} {Not a name} {}"
        assert unknown_names(text) == ["{disabilty-confident}"]

    def test_wording_is_approved_once_hr_has_published_it(self, employer: Employer) -> None:
        held = vacancy(employer, "{agency} {safeguarding}")
        with transaction():
            make_text(employer, "Ours.", slug="agency")
        assert unapproved(held) == ["{safeguarding}"]
        assert [(one.name, one.is_approved) for one in snippets_of(employer)] == [
            ("disability-confident", False),
            ("safeguarding", False),
            ("agency", True),
        ]

    def test_adverts_own_words_are_what_is_left(self) -> None:
        assert without_names("Our team. {agency}") == "Our team. "
