"""Which vacancy a row is, and what it would change."""

from typing import Any

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.employers.models import Employer
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.fields import as_json
from recruitment.vacancies.importing.matching import changes_at_source, check_candidate, find_known
from recruitment.vacancies.importing.problems import RowRejected
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

OWN = {"source": "payroll", "source_reference": "a-1"}


@pytest.fixture
def employer(app: Flask) -> Employer:
    with transaction():
        return make_employer()


def row(reference: str | None = None, theirs: str | None = None, **values: Any) -> Candidate:
    source = "payroll" if theirs else None
    return Candidate(2, reference, source, theirs, as_json({"title": "Clerk"} | values))


def check(employer: Employer, candidate: Candidate) -> Any:
    return check_candidate(candidate, find_known([candidate], employer.id), str)


class TestMatch:
    def test_either_name_finds_the_vacancy(self, employer: Employer) -> None:
        with transaction():
            number = make_vacancy(employer, reference="CSC-1", **OWN).id
        found = [check(employer, one).id for one in (row("CSC-1"), row(theirs="a-1"), row("CSC-1", "a-1"))]
        assert found == [number] * 3

    def test_unknown_names_are_a_new_vacancy(self, employer: Employer) -> None:
        assert check(employer, row("CSC-9", "a-9")) is None

    def test_source_reference_of_another_employer_is_another_vacancy(self, employer: Employer) -> None:
        with transaction():
            make_vacancy(make_employer("camden"), **OWN)
        assert check(employer, row(theirs="a-1")) is None

    @pytest.mark.parametrize(
        ("reference", "theirs", "words"),
        [
            ("CSC-1", "a-2", "are two vacancies"),
            ("CSC-9", "a-2", "has another reference here"),
            ("CSC-1", "a-9", "comes from elsewhere"),
            ("CAM-1", None, "another employer's vacancy"),
        ],
    )
    def test_names_that_disagree_are_rejected(
        self, employer: Employer, reference: str, theirs: str | None, words: str
    ) -> None:
        with transaction():
            make_vacancy(employer, reference="CSC-1", **OWN)
            make_vacancy(employer, reference="CSC-2", source="payroll", source_reference="a-2")
            make_vacancy(make_employer("camden"), reference="CAM-1")
        with pytest.raises(RowRejected, match=words):
            check(employer, row(reference, theirs))


class TestChanges:
    def test_source_is_compared_with_source_and_not_with_hrs_words(self, employer: Employer) -> None:
        with transaction():
            make_vacancy(employer, title="HR's own", **OWN).source_values = {"title": "Clerk", "grade": "PO1"}
        same, other = row(theirs="a-1", grade="PO1"), row(theirs="a-1", grade="PO2")
        known = check(employer, same)
        assert changes_at_source(same, known) == {}
        assert changes_at_source(other, known) == {"grade": "PO2"}

    def test_empty_list_and_nothing_are_the_same(self, employer: Employer) -> None:
        with transaction():
            make_vacancy(employer, **OWN).source_values = {"title": "Clerk"}
        candidate = row(theirs="a-1", hours=[])
        assert changes_at_source(candidate, check(employer, candidate)) == {}


class TestContradictions:
    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"title": None}, "title: not stated"),
            ({"salary_min": 2, "salary_max": 1, "salary_unit": "year"}, "salary_max: the highest pay is below"),
            ({"salary_min": 2}, "salary_unit: not stated, but pay is"),
            ({"contract_type": "permanent", "contract_months": 6}, "contract_months: a contract without an end"),
        ],
    )
    def test_new_vacancy_that_could_not_be_kept_is_rejected(
        self, employer: Employer, values: dict[str, Any], words: str
    ) -> None:
        with pytest.raises(RowRejected, match=words):
            check(employer, row("CSC-9", **values))

    def test_published_one_never_loses_its_closing_time(self, employer: Employer) -> None:
        with transaction():
            make_vacancy(employer, **OWN).source_values = {"title": "Clerk", "closes_at": "2099-01-01T00:00:00+00:00"}
        with pytest.raises(RowRejected, match="closes_at: not stated, but the vacancy is published"):
            check(employer, row(theirs="a-1", closes_at=None))

    def test_change_is_held_against_what_hr_made_of_the_rest(self, employer: Employer) -> None:
        with transaction():
            make_vacancy(employer, salary_min=30_000_0000, salary_max=31_000_0000, **OWN)
        with pytest.raises(RowRejected, match="salary_max"):
            check(employer, row(theirs="a-1", salary_min=32_000_0000))
