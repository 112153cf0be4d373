"""How another system's columns become our fields, as typed data. `mapping_file` reads it from TOML."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from recruitment.vacancies.importing.fields import FIELDS
from recruitment.vacancies.importing.problems import ImportRefused, listed
from recruitment.vacancies.importing.table import ADDED_TO_REJECTS, column_key
from recruitment.vacancies.record import FIELDS as RECORD_FIELDS

#: Fields that are read out of words; each fills those of the contract that the mapping doesn't fill otherwise.
TEXT_FIELDS = {
    "salary_text": ("salary_min", "salary_max", "salary_unit"),
    "hours_text": ("hours", "hours_per_week"),
    "contract_text": ("contract_type", "contract_months"),
}
#: What our API works out of the fields, so that its answers can be imported.
_DERIVED = {column_key(name) for name in RECORD_FIELDS if name not in FIELDS}
_PLACE = re.compile(r"\{([^{}]+)\}")


class Unknown(StrEnum):
    """What happens to a value that a table doesn't translate, or a text that isn't clear."""

    REJECTED = "rejected"
    NOT_STATED = "not stated"
    AS_IT_STANDS = "as it stands"


@dataclass(frozen=True)
class Section:
    """A part of a longer text: a column under a heading of its own."""

    column: str
    heading: str = ""


@dataclass(frozen=True)
class FieldRule:
    """Where one field comes from, and how its text is read."""

    name: str
    columns: tuple[str, ...] = ()
    separator: str = ", "
    templates: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    fixed: str | None = None
    not_stated: frozenset[str] = frozenset()
    translations: dict[str, str] | None = None
    #: One of Unknown, or the value that stands for whatever isn't translated.
    otherwise: str = Unknown.REJECTED
    unclear: str = Unknown.REJECTED
    #: A text with one of these words can't be read safely.
    unclear_words: frozenset[str] = frozenset()
    default: str | None = None
    days_after_publish: int | None = None
    formats: tuple[str, ...] = ()
    whole_day: bool = False
    is_plain_text: bool = False
    line_end: str | None = None

    @property
    def used_columns(self) -> tuple[str, ...]:
        """Every column it reads."""
        placed = [name for one in self.templates for name in _PLACE.findall(one)]
        return (*self.columns, *placed, *(section.column for section in self.sections))


@dataclass(frozen=True)
class SkipRule:
    """Rows that are left out because a column has one of these values."""

    rule: str
    column: str
    values: frozenset[str]


@dataclass(frozen=True)
class DuplicateRule:
    """Which of two rows for one vacancy stands: the earlier value of a column, and of equals the first, if said."""

    rule: str
    column: str = ""
    values: tuple[str, ...] = ()
    first_of_equals: bool = False


@dataclass(frozen=True)
class Mapping:
    """All that is said about another system's file."""

    rules: tuple[FieldRule, ...]
    encoding: str | None = None
    delimiter: str | None = None
    repairs_text: bool = False
    skips: tuple[SkipRule, ...] = ()
    duplicates: DuplicateRule | None = None
    #: The contract's own columns: one that isn't known is a slip of the pen.
    is_own: bool = False
    fields: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        names = {rule.name for rule in self.rules}
        more = {name for text, filled in TEXT_FIELDS.items() if text in names for name in filled}
        object.__setattr__(self, "fields", frozenset((names | more) - set(TEXT_FIELDS)))

    @property
    def used_columns(self) -> tuple[str, ...]:
        """Every column that it names, once each."""
        names = [name for rule in self.rules for name in rule.used_columns]
        names += [skip.column for skip in self.skips]
        if self.duplicates and self.duplicates.column:
            names.append(self.duplicates.column)
        return tuple(dict.fromkeys(names))


def own_mapping(columns: tuple[str, ...]) -> Mapping:
    """The contract's columns, each the field of its name, with or without what rejects or the API add.

    Raises ImportRefused for one that isn't known, so that a slip of the pen drops nothing.
    """
    if columns[-len(ADDED_TO_REJECTS) :] == ADDED_TO_REJECTS:
        columns = columns[: -len(ADDED_TO_REJECTS)]
    known = {column_key(name): name for name in FIELDS}
    columns = tuple(name for name in columns if column_key(name) not in _DERIVED)
    if unknown := [name for name in columns if column_key(name) not in known]:
        can_stand = ", ".join(FIELDS)
        raise ImportRefused(f"unknown columns: {listed(unknown)}. Without a mapping these can stand: {can_stand}")
    names = [known[column_key(name)] for name in columns]
    mapping = Mapping(tuple(FieldRule(name, columns=(name,)) for name in names), is_own=True)
    if not identifies(mapping):
        raise ImportRefused("no columns say which vacancy a row is: reference, or source and source_reference")
    return mapping


def fill_template(template: str, cells: dict[str, str]) -> str | None:
    """The template with its columns' texts; None when one of them is empty."""
    names = _PLACE.findall(template)
    if not all(cells[name] for name in names):
        return None
    return _PLACE.sub(lambda place: cells[place[1]], template)


def identifies(mapping: Mapping) -> bool:
    """Whether rows can be told apart at all."""
    return "reference" in mapping.fields or {"source", "source_reference"} <= mapping.fields
