"""What checks look at, and what follows from a finding."""

from collections.abc import Iterator

from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind, look_for
from tests.factories.vacancies import make_vacancy
from tests.vacancies.advert_checks.looking import advert


class Always(Check):
    """Finds something in everything."""

    field = "title"

    def look(self, advert: Advert) -> Iterator[Finding]:
        yield self.found("It is there", "Take it out")


class TestFinding:
    def test_blocking_ones_stop_and_advice_never_does(self) -> None:
        stopping = {kind: Finding(kind, "title", "a", "b", "c").stops for kind in Kind}
        assert stopping == {Kind.BLOCKING: True, Kind.REASON: True, Kind.ADVISING: False}

    def test_reason_that_was_given_lets_it_through(self) -> None:
        assert not Finding(Kind.REASON, "title", "a", "b", "c", is_settled=True).stops

    def test_in_short_says_what_and_what_to_do(self) -> None:
        assert Finding(Kind.ADVISING, "title", "It is wrong", "", "Mend it").in_short == "It is wrong. Mend it"
        assert Finding(Kind.ADVISING, "title", "Enter a title", "", "").in_short == "Enter a title"


class TestAdvert:
    def test_texts_are_read_without_their_markdown(self, app: Flask) -> None:
        with transaction():
            read = advert(make_vacancy(description="## The *team*\n\nSee [us](https://example.org)\nnow."))
        assert read.texts["description"] == "The team\nSee us\nnow."
        assert read.sentences["description"] == ["See us", "now."]

    def test_fields_that_say_nothing_are_left_out(self, app: Flask) -> None:
        with transaction():
            assert advert(make_vacancy(summary=None, description=None)).texts == {"title": "Social worker"}


class TestLookFor:
    def test_examples_are_spared_what_is_not_for_them(self, app: Flask) -> None:
        with transaction():
            real, example = make_vacancy(), make_vacancy(is_example=True)
            assert [finding.what for finding in look_for([Always()], advert(real))] == ["It is there"]
            assert look_for([Always()], advert(example)) == []
