"""Claims that the site makes itself."""

import pytest
from flask import Flask

from recruitment.vacancies.advert_checks.claims import (
    DisabilityConfidentOnTheSite,
    OfstedOnTheSite,
    SnippetsApproved,
    SnippetsKnown,
)
from tests.vacancies.advert_checks.looking import look


class TestOfsted:
    @pytest.mark.parametrize("text", ["Ofsted rated us Outstanding.", "We are “Good” (Ofsted 2024)."])
    def test_grade_is_left_to_the_page_on_inspections(self, app: Flask, text: str) -> None:
        assert len(look(OfstedOnTheSite(), description=text)) == 1

    @pytest.mark.parametrize("text", ["You prepare for Ofsted visits. Good writing helps.", "An outstanding team"])
    def test_ofsted_without_a_grade_passes(self, app: Flask, text: str) -> None:
        assert look(OfstedOnTheSite(), description=text) == []


class TestDisabilityConfident:
    def test_claim_is_left_to_the_approved_text(self, app: Flask) -> None:
        assert len(look(DisabilityConfidentOnTheSite(), description="We are a Disability Confident Leader.")) == 1
        assert look(DisabilityConfidentOnTheSite(), description="You are confident with disability law.") == []


class TestSnippets:
    def test_name_that_stands_for_nothing_keeps_the_advert_from_being_public(self, app: Flask) -> None:
        (found,) = look(SnippetsKnown(), description="{disabilty-confident} {agency}")
        assert (found.stops, found.quotes) == (True, ("{disabilty-confident}",))

    def test_starter_text_is_told_and_stops_nothing(self, app: Flask) -> None:
        (found,) = look(SnippetsApproved(), description="{disability-confident}")
        assert (found.stops, found.quotes) == (False, ("{disability-confident}",))
        assert look(SnippetsApproved(), description="Our own words") == []
