"""One check, on one advert that says what the test wants."""

from typing import Any

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding
from recruitment.vacancies.models import Vacancy
from tests.factories.vacancies import make_vacancy


def advert(vacancy: Vacancy) -> Advert:
    """As it would be published now."""
    return Advert(vacancy, clock.now(), clock.now())


def look(check: Check, **values: Any) -> list[Finding]:
    """What it finds in a draft that lacks nothing, unless told otherwise."""
    with transaction():
        return list(check.look(advert(make_vacancy(**{"status": "draft", "publish_at": None, **values}))))


def fields(check: Check, **values: Any) -> list[str]:
    """In which fields."""
    return [finding.field for finding in look(check, **values)]
