"""Changing by hand: two people at once, and what the public relies on."""


import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.editing import ReferenceFixed, StillNeeded, edit_vacancy
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import ChangedMeanwhile
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
