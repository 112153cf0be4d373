"""All content of an employer, told by many rooms."""

from datetime import date

from flask import Flask

from recruitment.content.areas import overview_of
from recruitment.database import transaction
from tests.factories.employers import make_employer


def test_every_room_tells_its_areas(app: Flask) -> None:
    with transaction():
        employer = make_employer()
    with app.test_request_context():
        titles = [area.title for area in overview_of(employer, date(2026, 11, 21)).areas]
    for title in ("Inspections", "What you get", "Living-wage rates", "Employer profile", "Teams", "Privacy"):
        assert title in titles
