"""Examples: whether the public sees any, and their end."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from recruitment import clock
from recruitment.audit import trail
from recruitment.database import db, transaction
from recruitment.vacancies.drafting import draft_vacancy
from recruitment.vacancies.examples import (
    count_examples,
    employers_with_examples,
    examples_public_from,
    remove_all_examples,
    remove_examples,
)
from recruitment.vacancies.models import Vacancy, VacancyHours
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

DAY = timedelta(days=1)


class TestExamplesPublicFrom:
    def test_real_vacancies_are_no_examples(self, app: Flask) -> None:
        with transaction():
            make_vacancy()
        assert examples_public_from() is None

    @pytest.mark.parametrize(("closes_in", "published_for"), [(DAY, DAY), (-DAY, 2 * DAY)], ids=["open", "closed"])
    def test_open_and_closed_ones_are_public(self, app: Flask, closes_in: timedelta, published_for: timedelta) -> None:
        now = clock.now()
        with transaction():
            make_vacancy(is_example=True, publish_at=now - published_for, closes_at=now + closes_in)
        assert examples_public_from() == now - published_for

    def test_withdrawn_ones_can_still_be_read(self, app: Flask) -> None:
        published_at = clock.now() - DAY
        with transaction():
            make_vacancy(is_example=True, status="withdrawn", publish_at=published_at)
        assert examples_public_from() == published_at

    def test_drafts_are_not_and_scheduled_ones_will_be(self, app: Flask) -> None:
        tomorrow = clock.now() + DAY
        with transaction():
            make_vacancy(is_example=True, status="draft")
            make_vacancy(is_example=True, publish_at=tomorrow, closes_at=tomorrow + DAY)
        assert examples_public_from() == tomorrow


class TestRemoveExamples:
    def test_examples_go_with_their_rows_and_real_ones_stay(self, app: Flask) -> None:
        with transaction():
            real, example = make_vacancy(), make_vacancy(is_example=True)
            kept = real.id
            assert remove_examples(example.employer, by=None) == 1
        assert db.session.scalars(select(Vacancy.id)).all() == [kept]
        assert db.session.scalars(select(VacancyHours.vacancy_id)).all() == [kept]

    def test_next_vacancy_has_no_part_in_their_history(self, app: Flask) -> None:
        with transaction():
            example = draft_vacancy(make_employer(), {"title": "Example", "is_example": True}, by=None)
        with transaction():
            remove_examples(example.employer, by=None)
            vacancy = draft_vacancy(example.employer, {"title": "Real"}, by=None)
        assert [entry.changes["title"] for entry in trail.find("vacancy", [vacancy.id])] == [[None, "Real"]]

    def test_other_employers_examples_stay(self, app: Flask) -> None:
        with transaction():
            ours, theirs = make_employer("islington"), make_employer("camden")
            for employer in (ours, theirs):
                make_vacancy(employer, is_example=True)
            remove_examples(ours, by=None)
        assert (count_examples(ours), count_examples(theirs)) == (0, 1)
        assert employers_with_examples() == [theirs]

    def test_each_employer_has_its_entry_in_the_trail(self, app: Flask) -> None:
        with transaction():
            employers = [make_employer("islington"), make_employer("camden")]
            for employer, reference in zip(employers, ("A-1", "B-1"), strict=True):
                make_vacancy(employer, reference=reference, is_example=True)
            assert remove_all_examples(employers, by=None) == 2
        entries = trail.find("employer", [employer.id for employer in employers])
        assert sorted(entry.changes["vacancies"] for entry in entries) == [[["A-1"], []], [["B-1"], []]]
