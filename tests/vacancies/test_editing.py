"""Changing by hand: two people at once, and what the public relies on."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.database import begin_writing, db, stop_writing, transaction
from recruitment.vacancies.editing import ReferenceFixed, StillNeeded, edit_vacancy
from recruitment.vacancies.lifecycle import is_open_at
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import ChangedMeanwhile
from tests.factories.accounts import make_account
from tests.factories.pay import make_rate
from tests.factories.vacancies import make_vacancy


def edit(vacancy: Vacancy, **values: object) -> None:
    edit_vacancy(vacancy, values, by=None, version=vacancy.version_id)


class TestEditVacancy:
    def test_older_version_is_refused(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            seen = vacancy.version_id
            edit(vacancy, grade="PO3")
            with pytest.raises(ChangedMeanwhile):
                edit_vacancy(vacancy, {"grade": "PO4"}, by=None, version=seen)
        assert vacancy.grade == "PO3"

    def test_reference_is_fixed_once_public(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            with pytest.raises(ReferenceFixed):
                edit(vacancy, reference="CSC-9")

    def test_published_vacancy_keeps_what_it_needed(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(location=None)
            with pytest.raises(StillNeeded) as refusal:
                edit(vacancy, description=None)
            assert refusal.value.problems.keys() == {"description"}
            edit(vacancy, grade="PO3")
        assert vacancy.grade == "PO3"

    def test_draft_may_lose_anything(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", publish_at=None)
            edit(vacancy, description=None, closes_at=None)
        assert vacancy.description is None


@pytest.mark.usefixtures("clock")
class TestWhatIsPublic:
    def test_open_advert_is_not_given_pay_below_the_rate(self, app: Flask) -> None:
        with transaction():
            make_rate()
            vacancy = make_vacancy()
        begin_writing()
        with pytest.raises(StillNeeded) as refusal:
            edit(db.session.get_one(Vacancy, vacancy.id), salary_min=13_0000, salary_max=None, salary_unit="hour")
        stop_writing()
        assert refusal.value.problems.keys() == {"salary_min"}

    def test_rate_that_rose_since_is_no_reason_to_leave_a_wrong_number(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(salary_min=14_0000, salary_max=None, salary_unit="hour")
            make_rate()
            edit(vacancy, contact_phone="020 7946 0000", salary_min=14_0000)
        assert vacancy.contact_phone == "020 7946 0000"

    @pytest.mark.parametrize(("status", "stays"), [("approved", True), ("draft", False), ("withdrawn", False)])
    def test_words_that_discriminate_stay_out_of_what_is_read(self, app: Flask, status: str, stays: bool) -> None:
        with transaction():
            vacancy = make_vacancy(status=status)
        begin_writing()
        with pytest.raises(StillNeeded) if stays else nullcontext():
            edit(db.session.get_one(Vacancy, vacancy.id), summary="He will visit.")
        stop_writing()


@pytest.mark.usefixtures("app", "clock")
class TestOpeningAgain:
    @pytest.mark.parametrize(("days", "opens"), [(27, True), (28, False)])
    def test_what_closed_long_ago_is_relisted_instead(self, days: int, opens: bool) -> None:
        instant = instants.now()
        with transaction():
            closed = make_vacancy(publish_at=instant - timedelta(days=90), closes_at=instant - timedelta(days=days))
            values = {"closes_at": instant + timedelta(days=7)}
            with nullcontext() if opens else pytest.raises(StillNeeded, match="relist it instead"):
                edit_vacancy(closed, values, by=make_account("hr-manager"), version=closed.version_id)
        assert is_open_at(closed, instant) is opens
