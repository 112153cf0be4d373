"""Which new vacancies go to which alerts: a few hundred alerts in one transaction, in the order of their searches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, case, exists, select, update

from recruitment.alerts.models import DAILY, WEEKLY, AlertDigest, JobAlert, SentVacancy
from recruitment.alerts.searches import read_text
from recruitment.alerts.subscriptions import first_day
from recruitment.database import Base, db, transaction
from recruitment.mail.outbox import LateLetter, post_all_later
from recruitment.many_rows import insert_rows, is_among
from recruitment.vacancies.opened import Opening, newly_open
from recruitment.vacancies.search import match_among

#: Alerts in a transaction, which holds the one lock of SQLite for a fraction of a second.
CHUNK = 500
#: So many are read and put in order at once: numbers alone, so that memory stays as it is.
IN_ORDER = 20_000
#: A vacancy may be published this long before others see it, or by a clock that is so far behind: it is looked at
#: twice, and the ledger keeps it from being sent twice.
OVERLAP = timedelta(minutes=15)
#: Posts that a digest names and the ledger keeps; of more it says how many there are.
NAMED = 25
#: Of more posts than this the ledger is read whole: databases bound a statement's parameters.
MANY_POSTS = 5_000
COMPOSER = "alert-digest"
DIGESTS = Base.metadata.tables[AlertDigest.__tablename__]
LEDGER = Base.metadata.tables[SentVacancy.__tablename__]


class Due(NamedTuple):
    """What matching knows of an alert."""

    id: int
    recipient: str
    search: str
    matched_until: datetime


class News(NamedTuple):
    """What is new for one alert: at most NAMED openings, newest first, and how many more there are."""

    alert: Due
    named: Sequence[Opening]
    unnamed: int


class Openings:
    """What opened before the instant, read once for as far back as anybody asks."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant
        self._after = instant
        self._found: list[Opening] = []

    def since(self, after: datetime) -> list[Opening]:
        """At least what opened after this, newest first."""
        if after < self._after:
            self._after, self._found = after, newly_open(after, self.instant)
        return self._found


def due_chunks(day: date) -> list[list[int]]:
    """Ids of the next alerts that are due, equal searches together, CHUNK at a time; nothing once all are served.

    They are put in order once for many chunks: a hundred thousand take a while.
    """
    first = select(JobAlert.id).where(*_is_due(day)).order_by(JobAlert.search_hash, JobAlert.id).limit(IN_ORDER)
    ids = list(db.session.scalars(first))
    db.session.rollback()
    return [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]


def match_some(ids: Sequence[int], day: date, openings: Openings) -> int:
    """Write the day's digests of those of these alerts that are due, and move them on. Returns how many there were.

    Whoever is killed in between leaves whole chunks and no half one: those that are still due are found again.
    """
    with transaction():
        due = [Due._make(row) for row in db.session.execute(_still_due(ids, day))]
        if due:
            _keep(day, list(_news(due, openings)))
            _move_on([one.id for one in due], day, openings.instant)
    return len(due)


def _is_due(day: date) -> tuple[ColumnElement[bool], ...]:
    """And was not served on the day already."""
    is_served = exists().where(AlertDigest.alert_id == JobAlert.id, AlertDigest.day == day)
    return (JobAlert.next_on <= day, JobAlert.expires_on >= day, ~is_served)


def _still_due(ids: Sequence[int], day: date) -> Select[int, str, str, datetime]:
    """Nobody changes them meanwhile."""
    return (
        select(JobAlert.id, JobAlert.email_as_typed, JobAlert.search, JobAlert.matched_until)
        .where(is_among(JobAlert.id, ids), *_is_due(day))
        .order_by(JobAlert.id)
        .with_for_update(of=JobAlert)
    )


def _news(due: Sequence[Due], openings: Openings) -> Iterator[News]:
    found = openings.since(min(one.matched_until for one in due))
    if not found:
        return
    fitting = _fitting({one.search for one in due}, found)
    sent = _sent([one.id for one in due], {one.post_id for some in fitting.values() for one in some})
    for alert in due:
        new = {
            one.post_id: one
            for one in fitting[alert.search]
            if one.opened_at > alert.matched_until and (alert.id, one.post_id) not in sent
        }
        if new:
            named = list(new.values())
            yield News(alert, named[:NAMED], max(0, len(named) - NAMED))


def _fitting(searches: Iterable[str], found: Sequence[Opening]) -> Mapping[str, list[Opening]]:
    """Each search once, however many alerts have it; newest first."""
    criteria = {one: read_text(one) for one in searches}
    places = {one.vacancy_id: place for place, one in enumerate(found)}
    matches = match_among(criteria.values(), places)
    return {
        text: [found[place] for place in sorted(places[one] for one in matches[read])]
        for text, read in criteria.items()
    }


def _sent(alert_ids: Sequence[int], post_ids: set[int]) -> set[tuple[int, int]]:
    """Of these pairs, those in the ledger."""
    pairs = select(SentVacancy.alert_id, SentVacancy.post_id).where(is_among(SentVacancy.alert_id, alert_ids))
    if len(post_ids) <= MANY_POSTS:
        pairs = pairs.where(is_among(SentVacancy.post_id, sorted(post_ids)))
    return {(alert_id, post_id) for alert_id, post_id in db.session.execute(pairs)} if post_ids else set()


def _keep(day: date, news: Sequence[News]) -> None:
    """Digest, ledger and the mail that is to be composed, all or none."""
    if not news:
        return
    insert_rows(DIGESTS, [{"alert_id": one.alert.id, "day": day, "unnamed": one.unnamed} for one in news])
    written = select(AlertDigest.alert_id, AlertDigest.id).where(AlertDigest.day == day)
    made = db.session.execute(written.where(is_among(AlertDigest.alert_id, [one.alert.id for one in news])))
    digests = {row.alert_id: row.id for row in made}
    ledger = [
        {
            "alert_id": one.alert.id,
            "post_id": sent.post_id,
            "vacancy_id": sent.vacancy_id,
            "digest_id": digests[one.alert.id],
        }
        for one in news
        for sent in one.named
    ]
    insert_rows(LEDGER, ledger)
    post_all_later([_letter(one.alert, digests[one.alert.id]) for one in news])


def _letter(alert: Due, digest_id: int) -> LateLetter:
    return LateLetter(alert.recipient, COMPOSER, digest_id, f"{COMPOSER}:{digest_id}")


def _move_on(ids: Sequence[int], day: date, instant: datetime) -> None:
    tomorrow = day + timedelta(days=1)
    next_on = case((JobAlert.frequency == WEEKLY, first_day(WEEKLY, tomorrow)), else_=first_day(DAILY, tomorrow))
    moved = update(JobAlert).where(is_among(JobAlert.id, ids)).values(next_on=next_on, matched_until=instant - OVERLAP)
    db.session.execute(moved, execution_options={"synchronize_session": False})
