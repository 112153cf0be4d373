"""A copy, and the next round."""

from datetime import timedelta

from flask import Flask

from recruitment import clock
from recruitment.audit import trail
from recruitment.database import transaction
from recruitment.vacancies.copying import copy_vacancy, relist
from tests.factories.accounts import make_account
from tests.factories.vacancies import all_states, make_vacancy


class TestCopy:
    def test_it_says_the_same_without_reference_dates_and_source(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(
                hours=["part-time"], team="Duty", source="old", source_reference="7", is_example=True
            )
            made = copy_vacancy(vacancy, "Another", by=make_account("hr-officer"))
        assert (made.title, made.status, made.hours, made.team) == ("Another", "draft", ["part-time"], vacancy.team)
        assert made.reference != vacancy.reference
        assert (made.publish_at, made.closes_at, made.source, made.is_example) == (None, None, None, False)

    def test_either_history_names_the_other(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            made = copy_vacancy(vacancy, "Another", by=make_account("hr-officer"))
        assert trail.find("vacancy", [vacancy.id])[0].changes == {"copied_to": [None, made.reference]}
        assert trail.find("vacancy", [made.id])[0].changes == {"copied_from": [None, vacancy.reference]}

    def test_hiring_manager_who_left_is_left_out(self, app: Flask) -> None:
        with transaction():
            gone = make_account("hiring-manager", disabled_at=clock.now())
            vacancy = make_vacancy(hiring_manager_id=gone.id)
            made = copy_vacancy(vacancy, "Another", by=make_account("hr-officer"))
        assert made.hiring_manager_id is None


class TestRelist:
    def test_next_round_is_a_draft_with_its_closing_time(self, app: Flask) -> None:
        closes_at = clock.now() + timedelta(days=20)
        with transaction():
            filled = all_states(clock.now())["filled"]
            made = relist(filled, closes_at, by=make_account("hr-officer"))
        assert (made.title, made.status, made.closes_at) == (filled.title, "draft", closes_at)
        assert filled.status == "filled"

    def test_every_round_names_the_first(self, app: Flask) -> None:
        closes_at = clock.now() + timedelta(days=20)
        with transaction():
            account = make_account("hr-officer")
            first = all_states(clock.now())["filled"]
            second = relist(first, closes_at, by=account)
            second.status = "withdrawn"
            third = relist(second, closes_at, by=account)
            copied = copy_vacancy(first, "Another", by=account)
        assert (first.first_round_id, copied.first_round_id) == (None, None)
        assert second.first_round_id == third.first_round_id == first.id
