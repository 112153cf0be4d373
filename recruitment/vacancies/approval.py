"""A second person's look: handed in, taken back, or sent back with a comment."""

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.vacancies.events import vacancy_submitted
from recruitment.vacancies.lifecycle import CannotPublish, obstacles
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.moves import SEND_BACK, SUBMIT, TAKE_BACK, check
from recruitment.vacancies.notices import tell_managers, tell_submitter
from recruitment.vacancies.versions import flush


def submit(vacancy: Vacancy, *, by: Account | None, note: str | None = None) -> None:
    """Hand it in; HR managers are told. Raises CannotMove, CannotPublish with what is missing, ChangedMeanwhile."""
    check(SUBMIT, vacancy, by)
    changes = hand_in(vacancy, by=by)
    flush()
    told = {**changes, **({"note": [None, note]} if note else {})}
    trail.record("vacancy submitted", vacancy, by=by, employer_id=vacancy.employer_id, changes=told)
    tell_managers(vacancy, by=by, note=note)
    vacancy_submitted.send(vacancy, by=by, note=note)


def hand_in(vacancy: Vacancy, *, by: trail.Actor | None) -> dict[str, object]:
    """Make a draft a submitted one; returns field → [before, after]. No audit, no flush. Raises CannotPublish."""
    instant = clock.now()
    if problems := obstacles(vacancy, vacancy.publish_at or instant, instant):
        raise CannotPublish(problems)
    changes: dict[str, object] = {"status": [vacancy.status, "submitted"]}
    vacancy.status, vacancy.submitted_at, vacancy.submitted_by_id = "submitted", instant, by.id if by else None
    vacancy.updated_at = instant
    return changes


def take_back(vacancy: Vacancy, *, by: Account) -> None:
    """The submitter's change of mind: a draft again. Raises CannotMove, ChangedMeanwhile."""
    check(TAKE_BACK, vacancy, by)
    vacancy.submitted_at = None  # it was not sent back: nobody waits for an answer
    _make_draft(vacancy, "vacancy taken back", by, {})


def send_back(vacancy: Vacancy, comment: str, *, by: Account) -> None:
    """A draft again, with what to mend; the submitter is told. Raises CannotMove, ChangedMeanwhile."""
    check(SEND_BACK, vacancy, by)
    _make_draft(vacancy, "vacancy sent back", by, {"comment": [None, comment]})
    tell_submitter(vacancy, "sent_back", by=by, comment=comment)


def _make_draft(vacancy: Vacancy, action: str, by: Account, told: dict[str, object]) -> None:
    vacancy.status, vacancy.updated_at = "draft", clock.now()
    flush()
    changes = {"status": ["submitted", "draft"], **told}
    trail.record(action, vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)
