"""Changing a vacancy by hand: nobody's work is overwritten, and what the public reads keeps what it needs."""

from collections.abc import Mapping
from typing import Any

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.vacancies.advert_checks import missing
from recruitment.vacancies.advert_checks.blocking import problems_of
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.lifecycle import APPROVED, state_at, was_public_by
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import EXTEND, barrier
from recruitment.vacancies.second_look import refused, set_aside
from recruitment.vacancies.versions import ChangedMeanwhile


class ReferenceFixed(ValueError):
    """The vacancy has been public under its reference: links and papers hold it."""


class StillNeeded(Exception):
    """What a published vacancy can't be without, or can't become any more: field → words for HR."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = dict(problems)


def edit_vacancy(
    vacancy: Vacancy, values: Mapping[str, Any], *, by: Account | None, version: int
) -> dict[str, list[Any]]:
    """Write these fields (as drafting has them) over that version; returns field → [before, after].

    What needs a second person's look is kept for them instead.

    Raises ChangedMeanwhile, ReferenceFixed, ReferenceTaken, StillNeeded, UnknownRoleType.
    """
    if vacancy.version_id != version:
        raise ChangedMeanwhile
    reference = values.get("reference", vacancy.reference)
    if reference != vacancy.reference and was_public_by(vacancy, clock.now()):
        raise ReferenceFixed("the reference of a published vacancy stays as it is")
    _keep_what_is_needed(vacancy, values)
    _reopen_only_lately_closed(vacancy, values, by)
    at_once = set_aside(vacancy, _without_outdated_plan(vacancy, values), by=by)
    changes = change_vacancy(vacancy, at_once, by=by)
    _stay_fit_for_the_public(vacancy, changes)
    if problems := refused(vacancy, values):
        raise StillNeeded(problems)
    return changes


def _keep_what_is_needed(vacancy: Vacancy, values: Mapping[str, Any]) -> None:
    if vacancy.status == APPROVED:
        problems = {field: words for field, words in missing(vacancy, values).items() if field in values}
        if problems:
            raise StillNeeded(problems)


def _reopen_only_lately_closed(vacancy: Vacancy, values: Mapping[str, Any], by: Account | None) -> None:
    """A later closing time opens it again, so the table of moves has the word, as for extending."""
    instant, closes_at = clock.now(), values.get("closes_at")
    opens_again = closes_at and closes_at > instant and state_at(vacancy, instant) == "closed"
    if opens_again and (reason := barrier(EXTEND, vacancy, by, instant)):
        raise StillNeeded({"closes_at": reason})


def _stay_fit_for_the_public(vacancy: Vacancy, changes: Mapping[str, Any]) -> None:
    """What seekers read or will read passes the checks that it passed when it was let out.

    Only fields that were changed are refused: a rate that rose since is no reason to leave a wrong phone number.
    """
    instant = clock.now()
    if state_at(vacancy, instant) not in ("open", "scheduled"):
        return
    found = problems_of(vacancy, vacancy.publish_at or instant, instant)
    if problems := {field: words for field, words in found.items() if field in changes}:
        raise StillNeeded(problems)


def _without_outdated_plan(vacancy: Vacancy, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """A draft may come with a time to publish it, from an import: closing earlier than that gives it up."""
    closes_at, planned = values.get("closes_at"), vacancy.publish_at
    if vacancy.status == "draft" and closes_at and planned and closes_at <= planned:
        return {**values, "publish_at": None}
    return values
