"""The vacancies that the front page shows."""

from datetime import timedelta

from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.home.openings import Openings, openings
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


def shown(app: Flask, *, names_employer: bool = False) -> Openings:
    with app.test_request_context():
        return openings(clock.now(), names_employer=names_employer)


def test_newest_three_of_all_that_are_open(app: Flask) -> None:
    with transaction():
        for hours in (5, 1, 3, 2):
            make_vacancy(title=f"{hours} hours old", publish_at=clock.now() - timedelta(hours=hours))
        make_vacancy(status="draft", title="Draft")
    found = shown(app)
    assert found.count == 4
    assert [card.title for card in found.newest] == ["1 hours old", "2 hours old", "3 hours old"]


def test_kinds_of_work_without_an_open_job_are_left_out(app: Flask) -> None:
    with transaction():
        make_vacancy()
        make_vacancy()
    assert [(role.slug, role.count) for role in shown(app).roles] == [("social-worker", 2)]


def test_cards_name_the_employer_where_there_are_several(app: Flask) -> None:
    with transaction():
        make_vacancy(make_employer("camden"))
    assert shown(app, names_employer=True).newest[0].employer_name == "Camden Council"
    assert shown(app).newest[0].employer_name == ""
