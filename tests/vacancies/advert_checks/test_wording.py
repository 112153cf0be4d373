"""Words that discriminate or put off: what is told, and what is at home in this work."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.advert_checks.reasons import give_reason
from recruitment.vacancies.advert_checks.wording import Discrimination, PuttingOff
from tests.factories.vacancies import make_vacancy
from tests.vacancies.advert_checks.looking import advert, fields, look

DISCRIMINATING = {
    "sex": [
        "A salesman who listens",
        "He will visit families",
        "The post holder must be female",
        "Female applicants only",
        "The right man for the job",
        "Male residential workers",
        "Barmaids wanted",
    ],
    "age": [
        "A young and dynamic team",
        "Would suit a recent graduate",
        "You must be under 30.",
        "Candidates should be aged 25 to 35",
        "School leavers welcome",
        "A fun young team",
        "You must be over 21 to drive",
    ],
    "race": ["A native English speaker"],
    "disability": ["You are able-bodied"],
}
AT_HOME = [
    "Work with young people aged 16 to 25",
    "Support young women and girls who were harmed",
    "She said that her worker listened",
    "A men's group and a fathers' group",
    "Children aged between 5 and 11 will visit",
    "You will be 1 of 30 colleagues",
    "Newly qualified social workers and graduates are welcome",
    "Male and female role models matter to boys",
    "Work with 18 to 25 year olds leaving care",
    "You will be 10 minutes from the station",
    "A young person's plan",
]
PUTTING_OFF = ["A sales ninja", "Digital natives", "At least five years' relevant experience", "Hi guys", "manpower"]
FLAGGED = [(ground, text) for ground, texts in DISCRIMINATING.items() for text in texts]


class TestDiscrimination:
    @pytest.mark.parametrize(("ground", "text"), FLAGGED)
    def test_is_flagged_with_its_ground(self, app: Flask, ground: str, text: str) -> None:
        (found,) = look(Discrimination(), description=text)
        assert (found.field, found.stops) == ("description", True)
        assert ground in found.what

    @pytest.mark.parametrize("text", AT_HOME)
    def test_words_about_children_and_colleagues_pass(self, app: Flask, text: str) -> None:
        assert look(Discrimination(), description=text) == []

    def test_title_and_summary_are_read_too(self, app: Flask) -> None:
        assert fields(Discrimination(), title="Salesman", summary="He will sell") == ["title", "summary"]

    def test_reason_lets_the_words_through_and_no_others(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(description="Female applicants only, for personal care.")
            (before,) = Discrimination().look(advert(vacancy))
            give_reason(vacancy, "Personal care of girls", before.words, by=None)
            (after,) = Discrimination().look(advert(vacancy))
            vacancy.title = "Saleswoman"
            others = [found.stops for found in Discrimination().look(advert(vacancy))]
        assert (before.stops, after.stops, others) == (True, False, [True, False])


class TestPuttingOff:
    @pytest.mark.parametrize("text", PUTTING_OFF)
    def test_is_advice(self, app: Flask, text: str) -> None:
        (found,) = look(PuttingOff(), description=text)
        assert (found.field, found.stops) == ("description", False)

    @pytest.mark.parametrize("text", ["A nurturing home", "Resilience", "Children aged at least five", "Energy saving"])
    def test_words_of_the_work_pass(self, app: Flask, text: str) -> None:
        assert look(PuttingOff(), description=text) == []
