"""Why wording that may discriminate is needed all the same: kept with the vacancy, and in the trail."""

from collections.abc import Collection, Iterable

from recruitment import clock
from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.vacancies.advert_checks.check import Finding, Kind
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.versions import flush


def words_to_explain(findings: Iterable[Finding]) -> list[str]:
    """Every word that a reason is needed for, with or without one."""
    asked = [finding for finding in findings if finding.kind is Kind.REASON]
    return list(dict.fromkeys(word for finding in asked for word in finding.words))


def give_reason(vacancy: Vacancy, reason: str, words: Collection[str], *, by: Account | None) -> None:
    """For these words, as they are found in the advert; others that come later need a reason again.

    Raises ChangedMeanwhile.
    """
    before = [vacancy.wording_reason, vacancy.reasoned_words]
    vacancy.wording_reason, vacancy.reasoned_words = reason, sorted(words)
    vacancy.updated_at = clock.now()
    flush()
    changes = {"wording_reason": [before[0], reason], "reasoned_words": [before[1], sorted(words)]}
    trail.record("wording explained", vacancy, by=by, employer_id=vacancy.employer_id, changes=changes)
