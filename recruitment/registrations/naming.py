"""Whether an employer's people stay unnamed until somebody contacts them."""

from collections.abc import Iterable

from recruitment.accounts.models import Account
from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer


def keep_unnamed(employers: Iterable[Employer], unnamed: Iterable[str], *, by: Account) -> None:
    """Of these employers, those whose slugs are given keep people unnamed; the others name them from the beginning."""
    wanted = set(unnamed)
    for employer in employers:
        before, after = employer.anonymous_until_contacted, employer.slug in wanted
        if before is not after:
            employer.anonymous_until_contacted = after
            db.session.flush()
            changes = {"anonymous_until_contacted": [before, after]}
            trail.record("employer changed", employer, by=by, employer_id=employer.id, changes=changes)
