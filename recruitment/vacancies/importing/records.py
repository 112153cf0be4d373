"""Vacancies as an import makes and changes them, with one look-up of teams and role types for a whole batch."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from recruitment import clock
from recruitment.database import db
from recruitment.employers.keeping import slug_of
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.drafting import new_reference, reckon, write_fields
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.fields import READERS, from_json
from recruitment.vacancies.importing.new_rows import blank_vacancy, insert_all
from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.models import RoleType, Vacancy


class Records:
    """An employer's vacancies inside one transaction. Audits nothing: an import has one entry for all it wrote."""

    def __init__(self, employer: Employer) -> None:
        self.employer = employer
        self._new: list[Vacancy] = []
        teams = db.session.scalars(select(Team).where(Team.employer_id == employer.id).order_by(Team.id))
        self._teams = {team.slug: team for team in teams}
        role_types = db.session.scalars(select(RoleType).order_by(RoleType.id))
        self._role_types = {role_type.slug: role_type for role_type in role_types}

    def load(self, ids: Iterable[int]) -> dict[int, Vacancy]:
        """By id, in one query, locked where the database locks rows: an editor's save waits, or is told."""
        statement = select(Vacancy).where(Vacancy.id.in_(ids)).order_by(Vacancy.id).with_for_update(of=Vacancy)
        lists = (selectinload(Vacancy.hours_rows), selectinload(Vacancy.arrangement_rows))
        return {one.id: one for one in db.session.scalars(statement.options(*lists))}

    def create(self, candidate: Candidate) -> Vacancy:
        """A new draft, which `write_new` writes when the batch is complete."""
        typed = {name: value for name, value in from_json(candidate.values).items() if value is not None}
        typed["team"] = self._team(typed["team"]) if "team" in typed else None
        typed["role_type"] = self._role_types.get(typed.get("role_type", ""))
        vacancy = blank_vacancy(
            self.employer,
            clock.now(),
            reference=candidate.reference or new_reference(),
            source=candidate.source,
            source_reference=candidate.source_reference,
            source_values=candidate.values,
            **typed,
        )
        reckon(vacancy)
        self._new.append(vacancy)
        return vacancy

    def write_new(self) -> None:
        """What was created, in bulk."""
        db.session.flush()  # new teams get their ids
        insert_all(self._new)
        self._new = []

    def change(self, vacancy: Vacancy, candidate: Candidate, changed: Mapping[str, Any]) -> list[str]:
        """Write what changed at the source; returns the fields that are different now."""
        names = self._write_fields(vacancy, changed) if changed else []
        if candidate.source and not vacancy.source:
            vacancy.source, vacancy.source_reference = candidate.source, candidate.source_reference
        if changed or vacancy.source_values is None:
            vacancy.source_values = {**(vacancy.source_values or {}), **candidate.values}
        if names:
            vacancy.updated_at = clock.now()
        return names

    def _write_fields(self, vacancy: Vacancy, values: Mapping[str, Any]) -> list[str]:
        typed = from_json(values)
        changed = []
        with db.session.no_autoflush:
            for name, found in (("team", self._team), ("role_type", self._role_types.get)):
                if name in typed:
                    told = typed.pop(name)
                    value = found(told) if told else None
                    if getattr(vacancy, name) is not value:
                        setattr(vacancy, name, value)
                        changed.append(name)
            return changed + list(write_fields(vacancy, _news(vacancy, typed)))

    def _team(self, name: str) -> Team:
        slug = slug_of(name)
        if slug not in self._teams:
            self._teams[slug] = Team(employer_id=self.employer.id, name=name, slug=slug)
            db.session.add(self._teams[slug])
        return self._teams[slug]


def _news(vacancy: Vacancy, typed: Mapping[str, Any]) -> dict[str, Any]:
    """Without texts that differ from what stands here in nothing but line ends and spaces."""
    return {name: value for name, value in typed.items() if not _reads_as(name, getattr(vacancy, name), value)}


def _reads_as(name: str, held: Any, value: Any) -> bool:
    if not isinstance(held, str) or not isinstance(value, str) or name not in READERS:
        return False
    try:
        return bool(READERS[name](held) == value)
    except BadValue:
        return False
