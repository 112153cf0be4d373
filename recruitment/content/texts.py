"""Texts of pages and snippets: every version is kept, and the public reads the one that was published last."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from recruitment import clock
from recruitment.audit import trail
from recruitment.audit.records import ChangedMeanwhile
from recruitment.content.models import TextVersion
from recruitment.database import db
from recruitment.employers.models import Employer

FOLDER = Path(__file__).resolve().parent / "starter"
PAGES = {
    "how-we-recruit": "How we recruit",
    "privacy": "Privacy",
    "cookies": "Cookies",
    "accessibility": "Accessibility statement",
    "contact": "Contact",
}
#: Said in one wording wherever it is said: `{disability-confident}` in a text or an advert puts it there.
SNIPPETS = {"disability-confident": "Disability Confident", "safeguarding": "Safeguarding", "agency": "Agency posts"}
TEXTS = PAGES | SNIPPETS
#: Snippets that adverts show without naming them.
IN_PLACE = {
    "safeguarding": "Every advert shows it under “Safeguarding and checks”.",
    "agency": "Every advert of an agency post begins with it.",
}
#: What of the profile a text may name too.
OF_PROFILE = ("employer", "email", "phone")
UNKNOWN = "to be confirmed"


@dataclass(frozen=True)
class Text:
    """What the public reads of an employer under this name."""

    title: str
    markdown: str
    is_starter: bool


def versions_of(employer: Employer, slug: str) -> list[TextVersion]:
    """Newest first."""
    wanted = select(TextVersion).where(TextVersion.employer_id == employer.id, TextVersion.slug == slug)
    return list(db.session.scalars(wanted.order_by(TextVersion.number.desc())))


def starter_text(slug: str) -> str:
    """What stands there until HR publishes a text of its own."""
    return (FOLDER / f"{slug}.md").read_text(encoding="utf-8").strip()


def published(employer: Employer, slug: str) -> Text:
    """The version that was published last, or the starter text; names and snippets are put in."""
    shown = shown_version(employer, slug)
    return Text(TEXTS[slug], filled(employer, shown.text if shown else starter_text(slug)), shown is None)


def last_published() -> dict[str, datetime]:
    """When an employer last published each text; a starter text has no day."""
    latest = select(TextVersion.slug, func.max(TextVersion.published_at)).where(TextVersion.published_at.is_not(None))
    rows = db.session.execute(latest.group_by(TextVersion.slug))
    return {slug: instant for slug, instant in rows if instant}


def filled(employer: Employer, text: str) -> str:
    """Markdown with the employer's own words in place of {employer}, {email}, {phone} and the snippets."""
    for slug in SNIPPETS:
        if f"{{{slug}}}" in text:
            text = text.replace(f"{{{slug}}}", snippet(employer, slug))
    words = {
        "mailto:{email}": f"mailto:{employer.contact_email}",
        "{employer}": employer.name,
        "{email}": f"<{employer.contact_email}>" if employer.contact_email else UNKNOWN,
        "{phone}": _phone_link(employer.contact_phone) if employer.contact_phone else UNKNOWN,
    }
    for name, value in words.items():
        text = text.replace(name, value)
    return text


def _phone_link(phone: str) -> str:
    """A number that a phone can dial at a touch."""
    unbroken = phone.replace(" ", "\N{NO-BREAK SPACE}")
    return f"[{unbroken}](tel:{re.sub('[^0-9+]', '', phone)})"


def snippet(employer: Employer, slug: str) -> str:
    """An approved wording; it holds no other snippet."""
    shown = shown_version(employer, slug)
    text = shown.text if shown else starter_text(slug)
    return text.replace("{employer}", employer.name)


def shown_version(employer: Employer, slug: str) -> TextVersion | None:
    """The one that was published last; None while the starter text stands there."""
    wanted = select(TextVersion).where(TextVersion.employer_id == employer.id, TextVersion.slug == slug)
    public = wanted.where(TextVersion.published_at.is_not(None)).order_by(TextVersion.number.desc())
    return db.session.scalar(public.limit(1))


def save_version(
    employer: Employer,
    slug: str,
    text: str,
    comment: str | None,
    *,
    is_public: bool,
    seen: int,
    by: trail.Actor,
    review_on: date | None = None,
) -> TextVersion:
    """One more version, over the one that was seen (0 before the first). Raises ChangedMeanwhile."""
    held = versions_of(employer, slug)
    latest = held[0].number if held else 0
    if seen != latest:
        raise ChangedMeanwhile
    now = clock.now()
    version = TextVersion(
        employer_id=employer.id,
        slug=slug,
        number=latest + 1,
        text=text,
        comment=comment,
        saved_by=by.name or by.email,
        saved_at=now,
        published_at=now if is_public else None,
        review_on=review_on,
    )
    db.session.add(version)
    try:
        db.session.flush()
    except IntegrityError as problem:  # a colleague was quicker by a moment
        raise ChangedMeanwhile from problem
    changes: dict[str, object] = {slug: [held[0].text if held else None, text], "is_public": [None, is_public]}
    if review_on:
        changes["review_on"] = [None, review_on.isoformat()]
    trail.record("text saved", version, by=by, employer_id=employer.id, changes=changes)
    return version
