"""When the accessibility statement has to be looked at again: the law wants it kept up to date."""

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import aliased

from recruitment import clock
from recruitment.content.models import TextVersion
from recruitment.employers.models import Employer

STATEMENT = "accessibility"
#: The starter statement says so itself.
STARTER_REVIEW_ON = date(2027, 11, 28)
#: Where HR set no day.
A_YEAR = timedelta(days=365)


def review_day(shown: TextVersion | None) -> date:
    """In London, of the version that the public reads; None is the starter text."""
    if shown is None or shown.published_at is None:
        return STARTER_REVIEW_ON
    return shown.review_on or clock.to_london(shown.published_at + A_YEAR).date()


def is_past_review(instant: datetime) -> ColumnElement[bool]:
    """A clause over Employer: whether its statement is."""
    today = clock.to_london(instant).date()
    shown, newest = aliased(TextVersion), aliased(TextVersion)
    public = and_(newest.employer_id == Employer.id, newest.slug == STATEMENT, newest.published_at.is_not(None))
    last = select(func.max(newest.number)).where(public).correlate(Employer).scalar_subquery()
    is_late = or_(
        shown.review_on < today,
        shown.review_on.is_(None) & (shown.published_at < clock.start_of(today - A_YEAR)),
    )
    own = select(shown.id).where(
        shown.employer_id == Employer.id, shown.slug == STATEMENT, shown.number == last, is_late
    )
    starter = last.is_(None) & true() if today > STARTER_REVIEW_ON else ~true()
    return or_(own.exists(), starter)
