"""Mail that did not leave: what staff see of it, and what they can do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, update

from recruitment import clock
from recruitment.access import of_own_employer
from recruitment.audit import trail
from recruitment.database import db
from recruitment.mail.models import OutboxMail
from recruitment.web.pagination import count_pages

PER_PAGE = 50
#: View → what is in it, in the order of the page.
VIEWS = {"given-up": "Given up", "waiting": "Being tried again"}
#: All at once are sent again in one transaction, so they are bounded.
MOST_AT_ONCE = 1000


class NotVisible(LookupError):
    """It doesn't exist, is another employer's, or is no longer stuck: nobody learns which."""


@dataclass(frozen=True)
class StuckMail:
    """A page of one view."""

    mails: Sequence[OutboxMail]
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many there are, at least one."""
        return count_pages(self.total, PER_PAGE)


@dataclass(frozen=True)
class Depth:
    """What waits in the whole outbox."""

    waiting: int
    #: When the oldest that still waits was written.
    oldest: datetime | None
    #: Since when the oldest that should have left by now is due.
    oldest_due: datetime | None
    given_up: int


def read_stuck(view: str, page: int, *, by: trail.Actor) -> StuckMail:
    """A page of what the signed-in account may see, the newest first; page 1 when there is no such page.

    Reading is audited: an address, even with most of it left out, is somebody's.
    """
    total = count_stuck(view)
    if (page - 1) * PER_PAGE >= total:
        page = 1
    chosen = _visible(select(OutboxMail), view).order_by(OutboxMail.created_at.desc(), OutboxMail.id.desc())
    mails = db.session.scalars(chosen.limit(PER_PAGE).offset((page - 1) * PER_PAGE)).all()
    if mails:
        shown = {"shown": [None, len(mails)]}
        trail.record("stuck mail read", mails[0], by=by, employer_id=mails[0].employer_id, changes=shown)
    return StuckMail(mails, total, page)


def count_stuck(view: str) -> int:
    """How many of those the signed-in account may see."""
    return db.session.scalar(_visible(select(func.count(OutboxMail.id)), view)) or 0


def is_visible(mail_id: int) -> bool:
    """Whether it was given up, and the signed-in account may see it."""
    return db.session.scalar(_visible(select(OutboxMail.id), "given-up").where(OutboxMail.id == mail_id)) is not None


def send_again(mail_id: int, *, by: trail.Actor) -> OutboxMail:
    """As if it had never been tried. Raises NotVisible."""
    mail = _find(mail_id)
    _try_anew(mail)
    trail.record("mail sent again", mail, by=by, employer_id=mail.employer_id)
    return mail


def send_all_again(*, by: trail.Actor) -> int:
    """All that were given up and the signed-in account may see, after an outage; returns how many."""
    chosen = _visible(select(OutboxMail), "given-up").order_by(OutboxMail.id).limit(MOST_AT_ONCE).with_for_update()
    mails = db.session.scalars(chosen).all()
    for mail in mails:
        _try_anew(mail)
        trail.record("mail sent again", mail, by=by, employer_id=mail.employer_id)
    return len(mails)


def set_aside(mail_id: int, *, by: trail.Actor) -> OutboxMail:
    """It is never sent, and nobody is told of it any more. Raises NotVisible."""
    mail = _find(mail_id)
    mail.stopped_at = clock.now()
    trail.record("mail set aside", mail, by=by, employer_id=mail.employer_id)
    return mail


def hold_all(why: str) -> int:
    """Give up everything that waits, until somebody has looked at it; how many. `why` goes on after "Held back: "."""
    waits = (OutboxMail.sent_at.is_(None), OutboxMail.failed_at.is_(None), OutboxMail.stopped_at.is_(None))
    held = update(OutboxMail).where(*waits)
    given = {"failed_at": clock.now(), "leased_until": None, "last_error": f"Held back: {why}"}
    done: Any = db.session.execute(held.values(**given))
    return int(done.rowcount)


def read_depth(instant: datetime) -> Depth:
    """Of the whole site, without a look at any mail."""
    waits = (OutboxMail.sent_at.is_(None), OutboxMail.failed_at.is_(None), OutboxMail.stopped_at.is_(None))
    count, oldest, due = db.session.execute(
        select(func.count(OutboxMail.id), func.min(OutboxMail.created_at), func.min(OutboxMail.next_attempt_at)).where(
            *waits
        )
    ).one()
    given_up = db.session.scalar(select(func.count(OutboxMail.id)).where(*_conditions("given-up"))) or 0
    return Depth(count, oldest, due if due is not None and due <= instant else None, given_up)


def _try_anew(mail: OutboxMail) -> None:
    mail.failed_at, mail.leased_until, mail.attempts = None, None, 0
    mail.next_attempt_at = clock.now()


def _find(mail_id: int) -> OutboxMail:
    chosen = _visible(select(OutboxMail), "given-up").where(OutboxMail.id == mail_id).with_for_update()
    mail: OutboxMail | None = db.session.scalar(chosen)
    if mail is None:
        raise NotVisible(mail_id)
    return mail


def _visible(chosen: Select[Any], view: str) -> Select[Any]:
    """Of the own employer; administrators also what belongs to none."""
    return of_own_employer(chosen.where(*_conditions(view)), OutboxMail.employer_id)  # type: ignore[arg-type]


def _conditions(view: str) -> tuple[ColumnElement[bool], ...]:
    if view == "given-up":
        return (OutboxMail.sent_at.is_(None), OutboxMail.failed_at.is_not(None), OutboxMail.stopped_at.is_(None))
    unsent = (OutboxMail.sent_at.is_(None), OutboxMail.failed_at.is_(None), OutboxMail.stopped_at.is_(None))
    return (*unsent, OutboxMail.attempts > 0, OutboxMail.last_error.is_not(None))
