"""The key facts of a vacancy, in words and in the order in which a seeker asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from recruitment import clock
from recruitment.vacancies.cards import arrangements_in_words, contract_in_words, hours_in_words
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.lifecycle import ENDED
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import actual_pay, actual_pay_note, pay_in_full, time_worked, yearly_pay
from recruitment.web.template_filters import date_in_words

NOT_STATED = "Not stated"


@dataclass(frozen=True)
class Fact:
    """One line of the key facts."""

    label: str
    value: str
    note: str = ""
    #: Told at the head of the page already, so that a phone need not say it twice.
    is_above: bool = False


def key_facts(vacancy: Vacancy, instant: datetime) -> list[Fact]:
    """What is not stated is left out, but for pay, hours and closing, where a seeker needs to know just that."""
    above = (replace(fact, is_above=True) for fact in (*_pay(vacancy), _closing(vacancy, instant)))
    return [fact for fact in (*above, *_work(vacancy), *_dates(vacancy)) if fact.value]


def more_facts(vacancy: Vacancy, instant: datetime) -> list[Fact]:
    """What is asked for later."""
    return [fact for fact in _formal(vacancy, instant) if fact.value]


def pay_facts(vacancy: Vacancy) -> list[Fact]:
    """Those about pay alone."""
    return [fact for fact in _pay(vacancy) if fact.value]


def _pay(vacancy: Vacancy) -> Iterator[Fact]:
    notes = [yearly_pay(vacancy), vacancy.salary_extras or ""]
    actual = actual_pay(vacancy)
    label = "Pay for full time" if actual else "Pay"
    yield Fact(label, pay_in_full(vacancy) or NOT_STATED, ". ".join(filter(None, notes)))
    yield Fact("You would get", f"{actual} a year" if actual else "", actual_pay_note(vacancy) if actual else "")


def _closing(vacancy: Vacancy, instant: datetime) -> Fact:
    if vacancy.closes_at is None:
        return Fact("Closes", NOT_STATED)
    has_passed = vacancy.closes_at <= instant
    ended_early = vacancy.status in ENDED and not has_passed
    return Fact("Closed" if has_passed else "Closes", "" if ended_early else closing_in_words(vacancy.closes_at))


def _work(vacancy: Vacancy) -> Iterator[Fact]:
    yield Fact("Contract", contract_in_words(vacancy))
    patterns, worked = hours_in_words(vacancy), time_worked(vacancy)
    yield Fact("Hours", patterns or worked or NOT_STATED, worked if patterns else "")
    yield Fact("Working arrangement", arrangements_in_words(vacancy))
    yield Fact("Location", ", ".join(filter(None, [vacancy.location, vacancy.postcode])))


def _dates(vacancy: Vacancy) -> Iterator[Fact]:
    yield Fact("Interviews", date_in_words(vacancy.interview_on) if vacancy.interview_on else "")
    yield Fact("Starts", date_in_words(vacancy.starts_on) if vacancy.starts_on else "")


def _formal(vacancy: Vacancy, instant: datetime) -> Iterator[Fact]:
    yield Fact("Employer", vacancy.employer.name)
    yield Fact("Team", vacancy.team.name if vacancy.team else "")
    yield Fact("Role", vacancy.role_type.name if vacancy.role_type else "")
    yield Fact("Grade", vacancy.grade or "")
    yield Fact("Number of posts", str(vacancy.positions) if (vacancy.positions or 1) > 1 else "")
    if vacancy.publish_at is not None and vacancy.publish_at <= instant:
        yield Fact("Posted", date_in_words(clock.to_london(vacancy.publish_at).date()))
    yield Fact("Reference", vacancy.reference)
