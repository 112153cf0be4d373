"""Whose vacancies references mean."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies import owners
from recruitment.vacancies.owners import owners_of
from tests.factories.vacancies import make_vacancy


class TestOwnersOf:
    def test_spellings_are_understood_and_unknown_ones_left_out(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(reference="ISL-1")
            ids = (vacancy.id, vacancy.employer_id)
        assert owners_of(["ISL-1", "isl-1", "NONE-1", "\0", "ı"]) == {"ISL-1": ids, "isl-1": ids}

    def test_any_number_is_looked_up(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(owners, "AT_ONCE", 2)
        with transaction():
            made = {make_vacancy().reference for _ in range(5)}
        assert owners_of(made).keys() == made
