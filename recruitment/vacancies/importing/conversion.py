"""A row of the file as a candidate: which vacancy it means, and the values it states."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from recruitment import clock
from recruitment.vacancies.importing.fields import IDENTITY, LISTS, as_json
from recruitment.vacancies.importing.mapping import TEXT_FIELDS, FieldRule, Mapping, Unknown
from recruitment.vacancies.importing.problems import BadValue, ImportRefused, Problem, RowRejected, listed
from recruitment.vacancies.importing.repair import repaired
from recruitment.vacancies.importing.table import Row, column_key
from recruitment.vacancies.importing.values import (
    TEXT_READERS,
    field_value,
    fillings,
    refuse_unclear_words,
    stated_text,
    translated,
)
from recruitment.web.fields import UNPRINTABLE


class RowSkipped(Exception):
    """A rule of the mapping leaves the row out; the message is the rule's name."""


@dataclass(frozen=True)
class Candidate:
    """A row that could be a vacancy. Values are JSON's, as they are kept for the next import."""

    line: int
    reference: str | None
    source: str | None
    source_reference: str | None
    values: dict[str, Any]
    #: Lower wins where two rows mean one vacancy.
    rank: int = 0
    #: What the mapping filled in or repaired here, to be counted.
    notes: list[str] = field(default_factory=list)

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is known by, one or two texts."""
        return identity_keys(self.reference, self.source, self.source_reference)

    def dump(self) -> str:
        """One line of JSON, read again by `load_candidate`."""
        return json.dumps(vars(self), ensure_ascii=False)


def load_candidate(line: str) -> Candidate:
    """What `dump` wrote."""
    return Candidate(**json.loads(line))


def identity_keys(reference: str | None, source: str | None, source_reference: str | None) -> tuple[str, ...]:
    """Texts that no two vacancies of an employer share: none of their parts can hold a line end."""
    keys = [f"reference\n{reference}"] if reference else []
    return (*keys, f"source\n{source}\n{source_reference}") if source and source_reference else tuple(keys)


def sources_of(keys: Iterable[str]) -> set[str]:
    """The other systems that these keys name."""
    return {parts[1] for key in keys if (parts := key.split("\n"))[0] == "source"}


@dataclass(frozen=True)
class Overrides:
    """What the command says of every row."""

    closes_at: datetime | None = None
    as_examples: bool = False


class Converter:
    """Rows of one table through one mapping."""

    def __init__(
        self,
        mapping: Mapping,
        columns: tuple[str, ...],
        *,
        employer: str,
        role_types: Collection[str],
        overrides: Overrides = Overrides(),
    ) -> None:
        self.mapping = mapping
        self.columns = columns
        self.employer = employer
        self.role_types = frozenset(role_types)
        self.overrides = overrides
        places = {column_key(name): number for number, name in enumerate(columns) if name}
        self.places = {name: places.get(column_key(name), -1) for name in mapping.used_columns}
        if missing := [name for name, place in self.places.items() if place < 0]:
            raise ImportRefused(f"the file lacks columns that the mapping names: {listed(missing)}")

    def unused_columns(self) -> list[str]:
        """Columns of the file that the mapping leaves alone."""
        used = set(self.places.values())
        return [name for number, name in enumerate(self.columns) if name and number not in used]

    def columns_of(self, name: str) -> str:
        """Where a field comes from, as a rejected row names it."""
        made_of = [name, *(text for text, filled in TEXT_FIELDS.items() if name in filled)]
        used = [column for rule in self.mapping.rules if rule.name in made_of for column in rule.used_columns]
        return " + ".join(dict.fromkeys(used)) or name

    def keys(self, row: Row) -> tuple[str, ...]:
        """What the row is known by, as far as it says; for rows that are rejected or skipped."""
        try:
            cells, values = self._cells(row, []), {}
            for rule in self.mapping.rules:
                if rule.name in IDENTITY:
                    values[rule.name] = self._value(rule, cells, [])
        except (RowRejected, RowSkipped, BadValue):
            return ()
        return identity_keys(*(values.get(name) for name in IDENTITY[:3]))

    def convert(self, row: Row) -> Candidate:
        """Raises RowSkipped, RowRejected with every problem of the row."""
        notes: list[str] = []
        cells = self._cells(row, notes)
        if not any(cells.values()):
            raise RowSkipped("empty rows")
        for skip in self.mapping.skips:
            if cells[skip.column].casefold() in skip.values:
                raise RowSkipped(skip.rule)
        values = self._values(cells, notes)
        self._complete(values, notes)
        reference, source, source_reference, employer = (values.pop(name, None) for name in IDENTITY)
        if employer not in (None, self.employer):
            raise RowRejected(Problem(self.columns_of("employer"), "another employer's vacancy", str(employer)))
        self._refuse_half_an_identity(reference, source, source_reference)
        if not source_reference:
            source = None
        return Candidate(row.line, reference, source, source_reference, as_json(values), self._rank(cells), notes)

    def _cells(self, row: Row, notes: list[str]) -> dict[str, str]:
        """The cells that the mapping names, trimmed and repaired."""
        if len(row.cells) != len(self.columns):
            if not any(cell.strip() for cell in row.cells):
                raise RowSkipped("empty rows")
            found = f"{len(row.cells):,} cells for {len(self.columns):,} columns"
            raise RowRejected(Problem("", "not as many cells as columns", found))
        cells = {name: row.cells[place].strip() for name, place in self.places.items()}
        if bad := [name for name, text in cells.items() if UNPRINTABLE.search(text)]:
            raise RowRejected(*(Problem(name, "holds characters that can't be shown") for name in bad))
        if not self.mapping.repairs_text:
            return cells
        better = {name: repaired(text).strip() for name, text in cells.items()}
        notes += [f"{name}: text repaired" for name, text in cells.items() if better[name] != text]
        return better

    def _values(self, cells: dict[str, str], notes: list[str]) -> dict[str, Any]:
        """Every field's value; None or an empty list is "not stated". Raises RowRejected with all that is wrong."""
        values: dict[str, Any] = {}
        problems = []
        for rule in self.mapping.rules:
            try:
                if rule.name in TEXT_FIELDS:
                    self._read_text(rule, cells, values, notes)
                else:
                    values[rule.name] = self._value(rule, cells, notes)
            except BadValue as problem:
                if rule.unclear == Unknown.NOT_STATED:
                    notes.append(f"{rule.name}: not clear, so not stated")
                    values[rule.name] = [] if rule.name in LISTS else None
                else:
                    problems.append(Problem(self.columns_of(rule.name), str(problem), stated_text(rule, cells)))
        if problems:
            raise RowRejected(*problems)
        return values

    def _value(self, rule: FieldRule, cells: dict[str, str], notes: list[str]) -> Any:
        told = stated_text(rule, cells)
        text = translated(rule, told)
        notes += fillings(rule, cells, told)
        if not text and rule.default is not None:
            notes.append(f"{rule.name}: {rule.default} where not stated")
            return field_value(FieldRule(rule.name), rule.default)
        if not text:
            return [] if rule.name in LISTS else None
        value = field_value(rule if rule.fixed is None else FieldRule(rule.name), text)
        if rule.name == "role_type" and value not in self.role_types:
            raise BadValue("not one of the site's role types")
        return value

    def _read_text(self, rule: FieldRule, cells: dict[str, str], values: dict[str, Any], notes: list[str]) -> None:
        """Fields read out of words give way to columns of their own."""
        text, found = stated_text(rule, cells), {}
        try:
            refuse_unclear_words(rule, text)
            found = TEXT_READERS[rule.name](text) if text else {}
        except BadValue:
            if rule.unclear == Unknown.REJECTED:
                raise
            notes.append(f"{rule.name}: not clear, so not stated")
        own = {one.name for one in self.mapping.rules}
        for name in TEXT_FIELDS[rule.name]:
            if name not in own:
                values[name] = found.get(name, [] if name in LISTS else None)

    def _complete(self, values: dict[str, Any], notes: list[str]) -> None:
        """What follows from other values, and what the command says."""
        if values.get("salary_min") is None and values.get("salary_max") is None and "salary_min" in values:
            values["salary_unit"] = None  # a unit of nothing states no pay
        if self.overrides.closes_at:
            values["closes_at"] = self.overrides.closes_at
        elif values.get("closes_at", ...) is None:
            self._close_later(values, notes)
        if self.overrides.as_examples:
            values["is_example"] = True

    def _close_later(self, values: dict[str, Any], notes: list[str]) -> None:
        days = next((rule.days_after_publish for rule in self.mapping.rules if rule.name == "closes_at"), None)
        published = values.get("publish_at")
        if days and published:
            last = clock.to_london(published).date() + timedelta(days=days)
            values["closes_at"] = clock.closing_instant(last)
            notes.append(f"closes_at: {days} days after publishing where not stated")

    def _refuse_half_an_identity(self, reference: Any, source: Any, source_reference: Any) -> None:
        if bool(source) != bool(source_reference) and not (reference and self._has_fixed_source()):
            name = "source_reference" if source else "source"
            raise RowRejected(Problem(self.columns_of(name), "not stated, so the row names no vacancy"))
        if not reference and not source:
            raise RowRejected(Problem(self.columns_of("reference"), "not stated, so the row names no vacancy"))

    def _has_fixed_source(self) -> bool:
        return any(rule.name == "source" and rule.fixed for rule in self.mapping.rules)

    def _rank(self, cells: dict[str, str]) -> int:
        """The place of the row's value among those that the mapping prefers; others come last."""
        rule = self.mapping.duplicates
        if rule is None or not rule.column:
            return 0
        value = cells[rule.column].casefold()
        return rule.values.index(value) if value in rule.values else len(rule.values)
