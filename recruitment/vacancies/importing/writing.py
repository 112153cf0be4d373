"""The second pass: candidates become vacancies, in transactions of at most 500."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from recruitment import clock
from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer, Team
from recruitment.vacancies.drafting import new_reference, slug_of, write_fields
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.fields import from_json
from recruitment.vacancies.importing.matching import Known, changes_at_source, check_candidate, find_known
from recruitment.vacancies.importing.problems import RowRejected
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.lifecycle import CannotPublish, approve
from recruitment.vacancies.models import RoleType, Vacancy


@dataclass
class Batch:
    """One transaction's rows, with all that they are looked up in. Made inside the transaction."""

    employer: Employer
    file_name: str
    publishes: bool
    report: Report = field(default_factory=Report)
    teams: dict[str, Team] = field(default_factory=dict)
    role_types: dict[str, RoleType] = field(default_factory=dict)
    written: dict[str, list[str]] = field(default_factory=dict)

    def write(self, candidates: Sequence[Candidate]) -> None:
        """Create, change or leave each one's vacancy; one entry in the trail says what was done."""
        self._look_up_lists()
        matched = self._matched(candidates)
        loaded = self._load([known for candidate, known in matched if known and self._needs(candidate, known)])
        for candidate, known in matched:
            self.report.notes.update(candidate.notes)
            if known is None:
                self._publish(self._create(candidate))
            elif known.id in loaded:
                self._change(loaded[known.id], candidate, known)
            else:
                self.report.unchanged += 1
        db.session.flush()
        self._record()

    def _look_up_lists(self) -> None:
        teams = db.session.scalars(select(Team).where(Team.employer_id == self.employer.id))
        self.teams = {team.slug: team for team in teams}
        self.role_types = {one.slug: one for one in db.session.scalars(select(RoleType))}

    def _matched(self, candidates: Sequence[Candidate]) -> list[tuple[Candidate, Known | None]]:
        """What the first pass allowed is checked again: somebody may have changed a vacancy since."""
        directory = find_known(candidates, self.employer.id)
        matched = []
        for candidate in candidates:
            try:
                matched.append((candidate, check_candidate(candidate, directory, str)))
            except RowRejected as reason:
                self.report.reject(candidate.line, reason.problems)
        return matched

    def _needs(self, candidate: Candidate, known: Known) -> bool:
        """Whether the vacancy itself has to be read: it changes, is met for the first time, or could be published."""
        return (
            known.source_values is None
            or bool(changes_at_source(candidate, known))
            or (self.publishes and known.status == "draft")
        )

    def _load(self, known: Sequence[Known]) -> dict[int, Vacancy]:
        """In one query, locked where the database locks rows, so that HR's editor waits or is told."""
        if not known:
            return {}
        ids = [one.id for one in known]
        statement = select(Vacancy).where(Vacancy.id.in_(ids)).order_by(Vacancy.id).with_for_update(of=Vacancy)
        lists = (selectinload(Vacancy.hours_rows), selectinload(Vacancy.arrangement_rows))
        return {one.id: one for one in db.session.scalars(statement.options(*lists))}

    def _create(self, candidate: Candidate) -> Vacancy:
        instant = clock.now()
        vacancy = Vacancy(
            employer=self.employer,
            reference=candidate.reference or new_reference(),
            source=candidate.source,
            source_reference=candidate.source_reference,
            source_values=candidate.values,
            title="",
            status="draft",
            created_at=instant,
            updated_at=instant,
        )
        self._write_fields(vacancy, candidate.values)
        db.session.add(vacancy)
        self.report.created += 1
        return vacancy

    def _change(self, vacancy: Vacancy, candidate: Candidate, known: Known) -> None:
        changed = changes_at_source(candidate, known)
        names = self._write_fields(vacancy, changed) if changed else []
        if candidate.source and not vacancy.source:
            vacancy.source, vacancy.source_reference = candidate.source, candidate.source_reference
        if changed or known.source_values is None:
            vacancy.source_values = {**(known.source_values or {}), **candidate.values}
            vacancy.updated_at = clock.now() if names else vacancy.updated_at
        if names:
            self.written[vacancy.reference] = names
        if changed:
            self.report.updated += 1
        else:
            self.report.unchanged += 1
        if vacancy.status == "draft":
            self._publish(vacancy)

    def _write_fields(self, vacancy: Vacancy, values: Mapping[str, Any]) -> list[str]:
        """Teams and role types come from the batch's lists: one look-up for 500 rows. Names what changed."""
        typed = from_json(values)
        changed = []
        with db.session.no_autoflush:
            for name, found in (("team", self._team), ("role_type", self.role_types.get)):
                if name in typed:
                    told = typed.pop(name)
                    value = found(told) if told else None
                    if getattr(vacancy, name) is not value:
                        setattr(vacancy, name, value)
                        changed.append(name)
            return changed + list(write_fields(vacancy, typed))

    def _team(self, name: str) -> Team:
        slug = slug_of(name)
        if slug not in self.teams:
            self.teams[slug] = Team(employer_id=self.employer.id, name=name, slug=slug)
            db.session.add(self.teams[slug])
        return self.teams[slug]

    def _publish(self, vacancy: Vacancy) -> None:
        """Publish what passes the checks, unless a person has worked on it: then it is theirs to publish."""
        if not self.publishes:
            self.report.drafts += 1
            return
        instant = clock.now()
        try:
            if vacancy.id is not None and _is_in_hand(vacancy):
                raise CannotPublish({"status": "HR is working on it"})
            approve(vacancy, vacancy.publish_at or instant, instant)
            self.report.published += 1
        except CannotPublish as reason:
            self.report.drafts += 1
            self.report.obstacles.update(reason.problems.values())

    def _record(self) -> None:
        done = {name: getattr(self.report, name) for name in ("created", "updated", "published")}
        if any(done.values()):
            changes = {name: [0, count] for name, count in done.items()}
            told = {"file": [None, self.file_name], **changes, "fields": [None, self.written]}
            trail.record("vacancies imported", self.employer, by=None, employer_id=self.employer.id, changes=told)


def _is_in_hand(vacancy: Vacancy) -> bool:
    return any(entry.actor_id is not None for entry in trail.find("vacancy", [vacancy.id]))
