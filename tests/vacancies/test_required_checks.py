"""Checks and registration in words."""

import pytest

from recruitment.employers.models import Employer
from recruitment.vacancies.models import DBS_LEVELS, Vacancy
from recruitment.vacancies.required_checks import EXEMPTION, LEVELS, REGISTRATION, in_words


def vacancy(**fields: object) -> Vacancy:
    return Vacancy(title="", employer=Employer(name="Islington Council"), **fields)


class TestInWords:
    @pytest.mark.parametrize("level", DBS_LEVELS)
    def test_every_level_is_told_and_only_some_claim_the_exemption(self, level: str) -> None:
        said = in_words(vacancy(dbs_level=level))
        assert said[0] == LEVELS[level]
        assert (EXEMPTION in said) == (level in ("standard", "enhanced", "enhanced-barred"))

    def test_nothing_stated_is_nothing_said(self) -> None:
        assert in_words(vacancy(dbs_level=None, registration_required=None)) == []

    def test_registration_is_asked_for_only_where_it_is_needed(self) -> None:
        assert in_words(vacancy(registration_required=True)) == [REGISTRATION]
        assert in_words(vacancy(registration_required=False)) == []
