"""Publishing what an import wrote, where it passes the advert checks and nobody has it in hand."""

from collections.abc import Iterable

from recruitment import clock
from recruitment.audit import trail
from recruitment.employers.models import Employer
from recruitment.vacancies.approval import hand_in
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.lifecycle import CannotPublish
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.notices import tell_of_import
from recruitment.vacancies.publishing import let_out

IN_HAND = "Somebody has worked on it here, so it is theirs to publish"


def publish_draft(vacancy: Vacancy, report: Report, *, is_in_hand: bool = False, by: trail.Actor | None = None) -> None:
    """Public from its own publish_at, also a past one, else from now; or left as a draft, with the reasons.

    Where the employer asks for a second person it is handed in for approval instead.
    """
    instant = clock.now()
    try:
        if is_in_hand:
            raise CannotPublish({"status": IN_HAND})
        if vacancy.employer.approval_required:
            hand_in(vacancy, by=by)
            report.submitted += 1
        else:
            let_out(vacancy, vacancy.publish_at or instant, instant)
            report.published += 1
    except CannotPublish as reason:
        report.drafts += 1
        report.obstacles.update(reason.problems.values())


def tell_approvers(employer: Employer, file_name: str, number: str, *, by: trail.Actor | None) -> None:
    """That the import of this number handed vacancies in: once, whatever batch comes first."""
    tell_of_import(employer, file_name, number, by=by)


def ids_in_hand(ids: Iterable[int]) -> set[int]:
    """Those of these vacancies that a person, not an import, has done anything to."""
    return {int(entry.thing_id) for entry in trail.find("vacancy", ids) if entry.actor_id is not None}
