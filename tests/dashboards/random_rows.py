"""Random vacancies, registrations and visits of two employers, and plain loops that count them: the oracle."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import delete

from recruitment import clock
from recruitment.dashboards.period import Period
from recruitment.database import db
from recruitment.employers.models import Employer, Team
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from recruitment.vacancies.lifecycle import state_at
from recruitment.vacancies.models import Vacancy
from recruitment.visits.ledger import View
from recruitment.visits.models import VacancyDayCount, VacancyVisitCount, VisitCount
from tests.factories.employers import make_employer, make_team
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.factories.visits import make_visits

#: Around the change of clocks in March, where days of London and of UTC part.
NOW = datetime.fromisoformat("2026-04-02T10:00:00+00:00")
PERIOD = Period(date(2026, 3, 25), date(2026, 4, 1))
HOURS = st.integers(-400, 200)
VACANCY = st.fixed_dictionaries(
    {
        "employer": st.booleans(),
        "status": st.sampled_from(["draft", "submitted", "approved", "approved", "filled", "withdrawn"]),
        "begins": HOURS,
        "lasts": st.integers(1, 300),
        "submitted": st.none() | HOURS,
        "approved": st.none() | HOURS,
        "ended": st.none() | HOURS,
        "team": st.sampled_from([None, "North", "South"]),
        "role_type": st.sampled_from([None, "social-worker", "youth-worker"]),
        "registered": st.lists(st.tuples(HOURS, st.sampled_from([None, "event", "friend"])), max_size=4),
        "seen": st.lists(
            st.tuples(st.integers(-12, 1), st.sampled_from(["vacancy", "form"]), st.sampled_from(["", "bing", "fair"])),
            max_size=4,
            unique=True,
        ),
    }
)
VACANCIES = st.lists(VACANCY, max_size=6)


@dataclass
class Rows:
    """What was made, and the employer whose figures are asked for; None is all."""

    vacancies: list[Vacancy]
    registrations: list[Registration]
    visits: list[tuple[View, int]]
    employer_id: int | None

    def of(self, rows: list[Any]) -> list[Any]:
        """Those of the employer."""
        return [row for row in rows if self.employer_id in (None, row.employer_id)]

    def states(self) -> Counter[str]:
        return Counter(state_at(one, NOW) for one in self.of(self.vacancies))

    def unanswered(self) -> int:
        answered = {one.vacancy_id for one in self.registrations}
        return sum(state_at(one, NOW) == "open" and one.id not in answered for one in self.of(self.vacancies))

    def funnel(self) -> Counter[tuple[date, str]]:
        seen: Counter[tuple[date, str]] = Counter()
        for one, number in self._views():
            if one.page != "home":
                seen[one.day, one.page] += number
        for other in self.of(self.registrations):
            day = clock.to_london(other.created_at).date()
            if PERIOD.first <= day <= PERIOD.last and other.vacancy_id:
                seen[day, "registration"] += 1
        return seen

    def landings(self) -> Counter[str]:
        seen: Counter[str] = Counter()
        for one, number in self._views():
            if one.source:
                seen[one.source] += number
        return seen

    def _views(self) -> list[tuple[View, int]]:
        own = (0, self.employer_id)
        within = [(one, number) for one, number in self.visits if PERIOD.first <= one.day <= PERIOD.last]
        return [(one, number) for one, number in within if self.employer_id is None or one.employer_id in own]

    def heard(self) -> Counter[str | None]:
        return Counter(one.heard_from for one in self.of(self.registrations) if is_within(one.created_at))

    def spans(self, begin: str, end: str, status: str | None = None) -> list[float]:
        """Days from one to the other."""
        firsts = {one.id: self._first(one) for one in self.vacancies}
        found = []
        for one in self.of(self.vacancies):
            begins, ends = (firsts[one.id] if name == "first" else getattr(one, name) for name in (begin, end))
            if status in (None, one.status) and begins and ends and begins <= ends and is_within(ends):
                found.append((ends - begins) / timedelta(days=1))
        return sorted(found)

    def _first(self, vacancy: Vacancy) -> datetime | None:
        return min((one.created_at for one in self.registrations if one.vacancy_id == vacancy.id), default=None)

    def group(self, vacancies: list[Vacancy]) -> tuple[int, int, int, int]:
        """Open, published, views and registrations of these."""
        ids = {one.id for one in vacancies}
        public = [one for one in vacancies if one.status in ("approved", "filled", "withdrawn") and one.publish_at]
        views = [number for one, number in self._views() if one.vacancy_id in ids and one.page == "vacancy"]
        return (
            sum(state_at(one, NOW) == "open" for one in vacancies),
            sum(is_within(one.publish_at) and one.publish_at < NOW for one in public if one.publish_at),
            sum(views),
            sum(one.vacancy_id in ids and is_within(one.created_at) for one in self.registrations),
        )


def is_within(instant: datetime) -> bool:
    """In the period, by London's days."""
    return PERIOD.first <= clock.to_london(instant).date() <= PERIOD.last


def make_rows(drawn: list[dict[str, Any]], is_one_employers: bool) -> Rows:
    """In place of what was there before. Call it inside `with transaction():`."""
    for model in (OutboxMail, VacancyDayCount, VacancyVisitCount, VisitCount, Registration, Vacancy, Team, Employer):
        db.session.execute(delete(model))
    employers = [make_employer("islington"), make_employer("camden")]
    for employer in employers:
        make_team(employer, "North"), make_team(employer, "South")
    rows = Rows([], [], [(make_visits(7), 7), (make_visits(3, "home", source="bing"), 3)], None)
    for one in drawn:
        _add(rows, one, employers[one["employer"]])
    rows.employer_id = employers[0].id if is_one_employers else None
    return rows


def _at(hours: int | None) -> datetime | None:
    return None if hours is None else NOW + timedelta(hours=hours)


def _add(rows: Rows, drawn: dict[str, Any], employer: Employer) -> None:
    begins = NOW + timedelta(hours=drawn["begins"])
    ends = begins + timedelta(hours=drawn["lasts"])
    kind = {"role_type": drawn["role_type"], "team": drawn["team"]}
    vacancy = make_vacancy(employer, publish_at=NOW - timedelta(days=1), closes_at=NOW + timedelta(days=1), **kind)
    for hours, said in drawn["registered"]:
        registration = make_registration(vacancy, heard_from=said)
        registration.created_at = NOW + timedelta(hours=hours)
        rows.registrations.append(registration)
    for days, page, source in drawn["seen"]:
        day = clock.to_london(NOW).date() + timedelta(days=days)
        rows.visits.append((make_visits(2, page, vacancy=vacancy, source=source, day=day), 2))
    vacancy.publish_at, vacancy.closes_at, vacancy.status = begins, ends, drawn["status"]
    vacancy.submitted_at, vacancy.approved_at = _at(drawn["submitted"]), _at(drawn["approved"])
    vacancy.ended_at = _at(drawn["ended"])
    rows.vacancies.append(vacancy)
