"""The second pass: candidates become vacancies, in transactions of at most 500."""

from collections.abc import Sequence

from recruitment.audit import trail
from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.vacancies.importing.conversion import Candidate
from recruitment.vacancies.importing.matching import Known, changes_at_source, check_candidate, find_known
from recruitment.vacancies.importing.problems import Problem, RowRejected
from recruitment.vacancies.importing.publishing import ids_in_hand, publish_draft, tell_approvers
from recruitment.vacancies.importing.records import Records
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.models import Vacancy


class Batch:
    """One transaction's rows. Make it inside the transaction."""

    def __init__(
        self, employer_id: int, file_name: str, *, publishes: bool, by: trail.Actor | None = None, number: str = ""
    ) -> None:
        # Locked, so that the same file sent twice is imported once: the second batch sees what the first one wrote.
        self.employer = db.session.get_one(Employer, employer_id, with_for_update={"key_share": True})
        self.records = Records(self.employer)
        self.file_name = file_name
        self.publishes = publishes
        self.by = by
        #: Of the import, whose batches write one mail between them.
        self.number = number
        self.report = Report()
        self.changed_fields: dict[str, list[str]] = {}
        self.in_hand: set[int] = set()
        #: Rows that the first pass allowed and that can't be written any more, by line.
        self.late: dict[int, tuple[Problem, ...]] = {}

    def write(self, candidates: Sequence[Candidate]) -> None:
        """Create, change or leave each one's vacancy; one entry in the trail says what was done."""
        matched = self._matched(candidates)
        needed = [known.id for candidate, known in matched if known and self._needs_reading(candidate, known)]
        loaded = self.records.load(needed) if needed else {}
        if self.publishes and loaded:
            self.in_hand = ids_in_hand(loaded)
        for candidate, known in matched:
            self.report.notes.update(candidate.notes)
            if known is None:
                self.report.created += 1
                created = self.records.create(candidate)
                created.edited_by_id = self._editor
                self._finish(created)
            elif known.id in loaded:
                self._change(loaded[known.id], candidate, known)
            else:
                self.report.unchanged += 1
        self.records.write_new()
        self._record()
        if self.report.submitted:
            tell_approvers(self.employer, self.file_name, self.number, by=self.by)

    @property
    def _editor(self) -> int | None:
        return self.by.id if self.by else None

    def _matched(self, candidates: Sequence[Candidate]) -> list[tuple[Candidate, Known | None]]:
        """What the first pass allowed is checked again: somebody may have changed a vacancy since."""
        directory = find_known(candidates, self.employer.id)
        matched = []
        for candidate in candidates:
            try:
                matched.append((candidate, check_candidate(candidate, directory, str)))
            except RowRejected as reason:
                self.report.reject(candidate.line, reason.problems)
                self.late[candidate.line] = reason.problems
        return matched

    def _needs_reading(self, candidate: Candidate, known: Known) -> bool:
        """Whether the vacancy changes, is met by an import for the first time, or could be published."""
        could_be_published = self.publishes and known.status == "draft"
        return known.source_values is None or could_be_published or bool(changes_at_source(candidate, known))

    def _change(self, vacancy: Vacancy, candidate: Candidate, known: Known) -> None:
        changed = changes_at_source(candidate, known)
        if names := self.records.change(vacancy, candidate, changed):
            self.changed_fields[vacancy.reference] = names
            vacancy.edited_by_id = self._editor
            self.report.updated += 1
        else:
            self.report.unchanged += 1
        if vacancy.status == "draft":
            self._finish(vacancy)

    def _finish(self, vacancy: Vacancy) -> None:
        if self.publishes:
            publish_draft(vacancy, self.report, is_in_hand=vacancy.id in self.in_hand, by=self.by)
        else:
            self.report.drafts += 1

    def _record(self) -> None:
        done = {name: getattr(self.report, name) for name in ("created", "updated", "published", "submitted")}
        if any(done.values()):
            changes = {name: [0, count] for name, count in done.items()}
            told = {"file": [None, self.file_name], **changes, "fields": [None, self.changed_fields]}
            trail.record("vacancies imported", self.employer, by=self.by, employer_id=self.employer.id, changes=told)
