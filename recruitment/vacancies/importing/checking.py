"""Checking every row: it is converted and compared with what is there; nothing is written but notes to self."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import IO

from recruitment.database import db
from recruitment.vacancies.importing.conversion import Candidate, Converter, RowSkipped, load_candidate
from recruitment.vacancies.importing.duplicates import Standings
from recruitment.vacancies.importing.matching import Directory, check_candidate, find_known
from recruitment.vacancies.importing.problems import ImportRefused, Problem, RowRejected
from recruitment.vacancies.importing.rejects import RejectedRows
from recruitment.vacancies.importing.report import Report
from recruitment.vacancies.importing.table import Row, Table

BATCH = 500


@dataclass
class FirstPass:
    """What the first pass knows at its end; candidates wait in a file, so that memory stays small."""

    converter: Converter
    employer_id: int
    waiting: IO[str]
    report: Report = field(default_factory=Report)
    rejects: RejectedRows | None = None
    #: Keys of every row of the file, for closing what is missing; None when nobody asks.
    present: set[str] | None = None
    most_rows: int | None = None
    #: Lines of rejected rows that don't say which vacancy they are.
    nameless: list[int] = field(default_factory=list)
    standings: Standings = field(init=False)
    _entered: int = 0
    _vacancies: int = 0

    def __post_init__(self) -> None:
        self.standings = Standings(self.converter.mapping.duplicates)

    def run(self, table: Table, watch: Callable[[int], None]) -> None:
        """Every row of the table; `watch` is told the file's position. Raises ImportRefused."""
        while batch := [self._converted(row) for row in islice(table.rows, BATCH)]:
            self.report.read += len(batch)
            if self.most_rows is not None and self.report.read > self.most_rows:
                raise ImportRefused(f"it has more than {self.most_rows:,} rows")
            candidates = [made for _, made in batch if isinstance(made, Candidate)]
            directory = find_known(candidates, self.employer_id)
            db.session.rollback()  # reading a long file must not hold a snapshot of the database
            for row, made in batch:
                self._settle(row, made, directory)
            watch(table.position())
        lost = self._entered - self._vacancies
        if lost and self.standings.rule:  # without a rule the second of two rows is rejected
            self.report.skipped[self.standings.rule.rule] += lost
        if not self.converter.mapping.is_own:
            self.report.unused_columns = self.converter.unused_columns()

    def standing(self) -> Iterator[Candidate]:
        """The candidates that stand, in the file's order."""
        self.waiting.seek(0)
        for index, line in enumerate(self.waiting):
            candidate = load_candidate(line)
            if self.standings.stands(candidate, index):
                yield candidate

    def _converted(self, row: Row) -> tuple[Row, Candidate | RowSkipped | RowRejected]:
        try:
            return row, self.converter.convert(row)
        except (RowSkipped, RowRejected) as reason:
            return row, reason

    def _settle(self, row: Row, made: Candidate | RowSkipped | RowRejected, directory: Directory) -> None:
        """In the file's order: a candidate waits for the second pass, the rest is counted."""
        try:
            if isinstance(made, Candidate):
                check_candidate(made, directory, self.converter.columns_of)
                self._enter(made)
            elif isinstance(made, RowSkipped):
                self.report.skipped[str(made)] += 1
                self._note_presence(self.converter.keys(row))
            else:
                raise made
        except RowRejected as reason:
            self._reject(row, reason.problems)

    def _enter(self, candidate: Candidate) -> None:
        self._vacancies += self.standings.enter(candidate, self._entered)
        self._entered += 1
        self.waiting.write(candidate.dump() + "\n")
        if self.present is not None:
            self.present.update(candidate.keys)

    def _reject(self, row: Row, problems: tuple[Problem, ...]) -> None:
        self.report.reject(row.line, problems)
        if self.rejects is not None:
            self.rejects.write(row, problems)
        keys = self.converter.keys(row)
        self._note_presence(keys)
        if not keys and len(self.nameless) < BATCH:
            self.nameless.append(row.line)

    def _note_presence(self, keys: tuple[str, ...]) -> None:
        if self.present is not None:
            self.present.update(keys)
