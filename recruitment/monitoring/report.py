"""What may be told of a closed quarter: how many answered what, in all and by kind of work."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from recruitment.database import db
from recruitment.monitoring.counting import quarter_of
from recruitment.monitoring.models import EqualityCount
from recruitment.monitoring.protection import LEAST, Together, number, told_answers, told_kinds
from recruitment.monitoring.questions import NOT_SAID, NOT_SAID_WORDS, QUESTIONS, Question
from recruitment.vacancies.models import RoleType

#: Of forms about no kind of work, or about several.
NO_KIND = "Several kinds of work, or none named"
OTHER_ANSWERS, OTHER_KINDS = "Other answers together", "Other kinds of work together"
#: Kind of work → answer → number.
Table = dict[str, Counter[str]]


@dataclass(frozen=True)
class Told:
    """A question's table: columns, and a row for each kind of work, the first for all of them."""

    question: Question
    columns: list[str]
    rows: list[tuple[str, list[int]]]


@dataclass(frozen=True)
class Report:
    """Of a closed quarter. Without `forms` there were fewer than may be told."""

    quarter: date
    forms: int | None
    #: In all, and by kind of work with fewer answers told apart. What can't be told is not there.
    in_all: list[Told]
    by_kind: list[Told]
    #: Those that stand together in `by_kind`.
    kinds_together: list[str]


def closed_quarters(employer_id: int, today: date) -> list[date]:
    """Those with a form that are over, the newest first."""
    is_over = EqualityCount.quarter < quarter_of(today)
    wanted = select(EqualityCount.quarter).where(EqualityCount.employer_id == employer_id, is_over).distinct()
    return list(db.session.scalars(wanted.order_by(EqualityCount.quarter.desc())))


def read_report(employer_id: int, quarter: date) -> Report:
    """What may be told of this closed quarter."""
    tables = _read(employer_id, quarter)
    forms = {kind: answers.total() for kind, answers in tables[QUESTIONS[0].name].items()}
    if sum(forms.values()) < LEAST:
        return Report(quarter, None, [], [], [])
    kinds, names = told_kinds(forms), _names()
    in_all = [told for one in QUESTIONS if (told := _in_all(one, tables[one.name]))]
    by_kind = [told for one in QUESTIONS if (told := _by_kind(one, tables[one.name], kinds, names))]
    together = [_name((kind,), names) for kinds_ in kinds if len(kinds_) > 1 for kind in kinds_]
    return Report(quarter, sum(forms.values()), in_all, by_kind, together if by_kind else [])


def _read(employer_id: int, quarter: date) -> dict[str, Table]:
    """Question → its table."""
    tables: dict[str, Table] = {question.name: {} for question in QUESTIONS}
    chosen = select(EqualityCount).where(EqualityCount.employer_id == employer_id, EqualityCount.quarter == quarter)
    for count in db.session.scalars(chosen.order_by(EqualityCount.role_type)):
        tables.setdefault(count.question, {}).setdefault(count.role_type, Counter())[count.answer] += count.number
    return tables


def _in_all(question: Question, table: Table) -> Told | None:
    everybody = _sum(table, tuple(table))
    columns = told_answers([everybody], [(answer,) for answer in question.choices])
    return _told(question, columns, {"Everybody": everybody}) if len(columns) > 1 else None


def _by_kind(question: Question, table: Table, kinds: list[Together], names: Mapping[str, str]) -> Told | None:
    """With at most the answers that are told in all, so that its cells are parts of those."""
    rows = {_name(kind, names): _sum(table, kind) for kind in kinds}
    everybody = _sum(table, tuple(table))
    in_all = told_answers([everybody], [(answer,) for answer in question.choices])
    columns = told_answers(list(rows.values()), in_all)
    if len(rows) < 2 or len(columns) < 2:
        return None
    return _told(question, columns, {"Everybody": everybody} | rows)


def _told(question: Question, columns: list[Together], rows: Mapping[str, Counter[str]]) -> Told:
    labels = [_label(question, column) for column in columns]
    return Told(question, labels, [(name, [number(row, one) for one in columns]) for name, row in rows.items()])


def _label(question: Question, column: Together) -> str:
    if len(column) > 1:
        return OTHER_ANSWERS
    return f"{NOT_SAID_WORDS}, or left out" if column == (NOT_SAID,) else question.answers[column[0]]


def _sum(table: Table, kinds: Together) -> Counter[str]:
    return sum((table.get(kind, Counter()) for kind in kinds), Counter())


def _name(kinds: Together, names: Mapping[str, str]) -> str:
    return OTHER_KINDS if len(kinds) > 1 else names.get(kinds[0], kinds[0]) if kinds[0] else NO_KIND


def _names() -> dict[str, str]:
    rows = db.session.execute(select(RoleType.slug, RoleType.name))
    return {row.slug: row.name for row in rows}
