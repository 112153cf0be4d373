"""Checks that advise."""

from recruitment.vacancies.advert_checks.advising import ADVISING
from recruitment.vacancies.advert_checks.check import Kind


def test_none_of_them_stops_an_advert() -> None:
    assert {check.kind for check in ADVISING} == {Kind.ADVISING}
    assert len({type(check) for check in ADVISING}) == len(ADVISING)
