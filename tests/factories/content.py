"""Versions of texts for tests."""

from recruitment import clock
from recruitment.content.models import TextVersion
from recruitment.database import db
from recruitment.employers.models import Employer


def make_text(
    employer: Employer, text: str = "Ask us.", *, slug: str = "privacy", number: int = 1, is_public: bool = True
) -> TextVersion:
    """A version of the page on privacy, unless told otherwise."""
    now = clock.now()
    version = TextVersion(employer_id=employer.id, slug=slug, number=number, text=text, saved_by="Robin")
    version.saved_at, version.published_at = now, now if is_public else None
    db.session.add(version)
    db.session.flush()
    return version
