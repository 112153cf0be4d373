"""The layout of the list of jobs is never older than the site whose list it holds."""

import pytest
from flask import Flask

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.employers.profile import site_names
from recruitment.vacancies.list_shell import draw_list
from recruitment.vacancies.listing import list_page
from tests.factories.employers import make_employer


@pytest.fixture
def employer_id(app: Flask) -> int:
    """Of the site's one employer."""
    with transaction():
        return make_employer(name="Old Council", short_name="Oldham").id


def test_layout_of_an_older_request_is_not_kept_for_the_newer_site(app: Flask, employer_id: int) -> None:
    with app.test_request_context("/jobs"):
        site_names()  # this request saw the site before the change, as its layout shows it
        with app.app_context(), transaction():
            db.session.get_one(Employer, employer_id).short_name = "Newham"
        with app.app_context():
            list_page({}, clock.now())  # another thread's catalogue follows
        draw_list(list_page({}, clock.now()))
    with app.test_request_context("/jobs"):
        page = draw_list(list_page({}, clock.now())).decode()
    assert "Newham" in page
    assert "Oldham" not in page
