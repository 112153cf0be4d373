"""Yes or no for each of several employers: settings of theirs that are chosen on one page."""

from collections.abc import Iterable

from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer


def choose(setting: str, employers: Iterable[Employer], chosen: Iterable[str], *, by: trail.Actor) -> None:
    """The setting, a column of yes and no, becomes yes for those of these employers whose slugs are given, else no."""
    wanted = set(chosen)
    for employer in employers:
        before, after = getattr(employer, setting), employer.slug in wanted
        if before is not after:
            setattr(employer, setting, after)
            db.session.flush()
            trail.record(
                "employer changed", employer, by=by, employer_id=employer.id, changes={setting: [before, after]}
            )
