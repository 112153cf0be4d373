"""The search again, as a plain loop over vacancies: what every faster way must agree with."""

from collections.abc import Callable, Iterable
from datetime import datetime

from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.words import split_words

POUND = 10_000


def find(vacancies: Iterable[Vacancy], criteria: Criteria, instant: datetime, *, but: str = "") -> list[Vacancy]:
    """The open ones that match everything, or everything but one filter."""
    return [one for one in vacancies if is_open(one, instant) and matches(one, criteria, but=but)]


def count(vacancies: Iterable[Vacancy], criteria: Criteria, instant: datetime, parameter: str, value: str) -> int:
    """The number that stands beside a choice."""
    found = find(vacancies, criteria, instant, but=parameter)
    return sum(1 for one in found if TESTS[parameter](one, value))


def is_open(vacancy: Vacancy, instant: datetime) -> bool:
    if vacancy.status != "approved" or vacancy.publish_at is None or vacancy.closes_at is None:
        return False
    return vacancy.publish_at <= instant < vacancy.closes_at


def matches(vacancy: Vacancy, criteria: Criteria, *, but: str) -> bool:
    filters = all(
        any(TESTS[parameter](vacancy, value) for value in values)
        for parameter, values in criteria.chosen
        if parameter != but
    )
    return filters and (not criteria.q or has_words(vacancy, criteria.q))


def has_words(vacancy: Vacancy, keyword: str) -> bool:
    wanted = split_words(keyword)
    texts = (vacancy.title, vacancy.reference, vacancy.summary, vacancy.description, vacancy.location)
    held = [word for text in texts if text for word in split_words(text)]
    whole, last = wanted[:-1], wanted[-1:]
    return bool(last) and set(whole) <= set(held) and any(word.startswith(last[0]) for word in held)


def reaches(vacancy: Vacancy, value: str) -> bool:
    tops = [amount for amount in (vacancy.annual_max, vacancy.annual_min) if amount is not None]
    is_stated = vacancy.salary_min is not None or vacancy.salary_max is not None
    if value == "unstated":
        return not is_stated
    if value == "unreckoned":
        return is_stated and not tops
    return value == "" or bool(tops) and tops[0] >= int(value) * POUND


TESTS: dict[str, Callable[[Vacancy, str], bool]] = {
    "role_type": lambda one, value: one.role_type is not None and one.role_type.slug == value,
    "contract_type": lambda one, value: one.contract_type == value,
    "hours": lambda one, value: value in one.hours,
    "working_arrangement": lambda one, value: value in one.working_arrangement,
    "employer": lambda one, value: one.employer.slug == value,
    "salary_from": reaches,
}
