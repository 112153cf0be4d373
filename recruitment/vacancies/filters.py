"""The filters of the job search: a small class each, and FILTERS, the one list of them. They know no request."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, ClassVar

from sqlalchemy import CTE, ColumnElement, Select, and_, case, func, or_, select

from recruitment.database import db
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers
from recruitment.pay.salary import UNITS_PER_POUND
from recruitment.vacancies.models import (
    ARRANGEMENTS,
    CONTRACT_TYPES,
    HOURS,
    RoleType,
    Vacancy,
    VacancyArrangement,
    VacancyHours,
)

#: Of one parameter, so many values are looked at: more than any filter has.
MOST_VALUES = 200


class Filter(ABC):
    """One question to the vacancies: its parameter, allowed values, condition, counts and words."""

    parameter: ClassVar[str]
    legend: ClassVar[str]
    #: One value at most; otherwise any of several.
    is_single: ClassVar[bool] = False

    @abstractmethod
    def choices(self) -> dict[str, str]:
        """Every allowed value with its label, in the order of the page."""

    def parse(self, raw: Iterable[str], choices: Mapping[str, str]) -> tuple[str, ...]:
        """The allowed ones among raw values, in the order of the choices; all others are ignored."""
        asked = set(islice(raw, MOST_VALUES))
        return tuple(value for value in choices if value in asked)

    def label(self, value: str, choices: Mapping[str, str]) -> str:
        """An allowed value in words."""
        return choices[value]

    def offered(self, choices: Mapping[str, str], values: Sequence[str]) -> list[str]:
        """The values that a page offers when these are chosen."""
        return list(choices)

    @abstractmethod
    def condition(self, values: Sequence[str]) -> ColumnElement[bool]:
        """What a vacancy must fulfil to be kept; there is at least one value."""

    @abstractmethod
    def carried(self, values: Sequence[str]) -> ColumnElement[Any] | None:
        """What `tally` counts by, as a column of the matching vacancies; None when it stands in other rows."""

    def tally(self, matching: CTE) -> Select[*tuple[Any, ...]]:
        """Value and number of the matching vacancies; those without a value come under NULL."""
        column = matching.c[self.parameter]
        return select(column, func.count()).select_from(matching).group_by(column)

    def counts(
        self, tallied: Mapping[str, int], choices: Mapping[str, str], values: Sequence[str]
    ) -> dict[str, int]:
        """The number beside every allowed value, zeros too."""
        return {value: tallied.get(value, 0) for value in choices}


class ColumnFilter(Filter):
    """A vacancy has one value, or none."""

    @abstractmethod
    def column(self) -> ColumnElement[Any]:
        """The vacancy's value."""

    def condition(self, values: Sequence[str]) -> ColumnElement[bool]:
        return self.column().in_(values)

    def carried(self, values: Sequence[str]) -> ColumnElement[Any]:
        return self.column()


class ListFilter(Filter):
    """A vacancy has several values, a row each."""

    rows: ClassVar[type[VacancyHours] | type[VacancyArrangement]]

    def condition(self, values: Sequence[str]) -> ColumnElement[bool]:
        return Vacancy.id.in_(select(self.rows.vacancy_id).where(self.rows.value.in_(values)))

    def carried(self, values: Sequence[str]) -> None:
        return None

    def tally(self, matching: CTE) -> Select[*tuple[Any, ...]]:
        counted = select(self.rows.value, func.count()).join(matching, matching.c.id == self.rows.vacancy_id)
        return counted.group_by(self.rows.value)


class RoleTypeFilter(ColumnFilter):
    """The kind of post, from the list that administrators edit."""

    parameter = "role_type"
    legend = "Role"

    def choices(self) -> dict[str, str]:
        listed = select(RoleType.slug, RoleType.name).order_by(RoleType.position, RoleType.id)
        return {entry.slug: entry.name for entry in db.session.execute(listed)}

    def column(self) -> ColumnElement[Any]:
        return select(RoleType.slug).where(RoleType.id == Vacancy.role_type_id).scalar_subquery()


class ContractTypeFilter(ColumnFilter):
    """How long and through whom one is employed."""

    parameter = "contract_type"
    legend = "Contract type"

    def choices(self) -> dict[str, str]:
        return CONTRACT_TYPES

    def column(self) -> ColumnElement[Any]:
        return Vacancy.__table__.c.contract_type


class HoursFilter(ListFilter):
    """Patterns of hours; a vacancy may offer several."""

    parameter = "hours"
    legend = "Hours"
    rows = VacancyHours

    def choices(self) -> dict[str, str]:
        return HOURS


class ArrangementFilter(ListFilter):
    """Where the work is done; a vacancy may offer several."""

    parameter = "working_arrangement"
    legend = "Working arrangements"
    rows = VacancyArrangement

    def choices(self) -> dict[str, str]:
        return ARRANGEMENTS


class EmployerFilter(ColumnFilter):
    """The council; pages show it when there is more than one."""

    parameter = "employer"
    legend = "Employer"

    def choices(self) -> dict[str, str]:
        return {employer.slug: employer.name for employer in all_employers()}

    def column(self) -> ColumnElement[Any]:
        return select(Employer.slug).where(Employer.id == Vacancy.employer_id).scalar_subquery()


class SalaryFromFilter(Filter):
    """The top of the range, full-time for a year, reaches so many pounds.

    Vacancies without pay, or whose pay gives no figure for a year, are left out; values of their own find them.
    """

    parameter = "salary_from"
    legend = "Starting salary"
    is_single = True

    BANDS = range(25_000, 60_001, 5_000)
    UNSTATED = "unstated"
    UNRECKONED = "unreckoned"
    APART: ClassVar = {UNSTATED: "Pay not stated", UNRECKONED: "Pay without a yearly figure"}
    _BELOW = "below"

    def choices(self) -> dict[str, str]:
        return {str(pounds): self._words(pounds) for pounds in self.BANDS}

    def parse(self, raw: Iterable[str], choices: Mapping[str, str]) -> tuple[str, ...]:
        """Any whole number of pounds is allowed, not only those that are offered; the first good one counts."""
        good = (value for value in islice(raw, MOST_VALUES) if value in self.APART or _is_pounds(value))
        return tuple(islice(good, 1))

    def label(self, value: str, choices: Mapping[str, str]) -> str:
        return self.APART.get(value) or (self._words(int(value)) if value else "Any salary")

    def offered(self, choices: Mapping[str, str], values: Sequence[str]) -> list[str]:
        """No choice at all, the steps, and what was chosen beside them."""
        return ["", *(str(pounds) for pounds in self._steps(values)), *(one for one in values if one in self.APART)]

    def condition(self, values: Sequence[str]) -> ColumnElement[bool]:
        (value,) = values
        if value == self.UNSTATED:
            return self._is_unstated()
        if value == self.UNRECKONED:
            return and_(~self._is_unstated(), self.top_of_range().is_(None))
        return self.top_of_range() >= int(value) * UNITS_PER_POUND

    def carried(self, values: Sequence[str]) -> ColumnElement[Any]:
        """The highest step that the vacancy reaches: `counts` adds the steps up."""
        top = self.top_of_range()
        reached = [(top >= pounds * UNITS_PER_POUND, str(pounds)) for pounds in reversed(self._steps(values))]
        return case((self._is_unstated(), self.UNSTATED), (top.is_(None), self.UNRECKONED), *reached, else_=self._BELOW)

    def counts(
        self, tallied: Mapping[str, int], choices: Mapping[str, str], values: Sequence[str]
    ) -> dict[str, int]:
        steps = self._steps(values)
        reaching = {
            str(pounds): sum(tallied.get(str(step), 0) for step in steps if step >= pounds) for pounds in steps
        }
        apart = {value: tallied.get(value, 0) for value in self.APART}
        return {"": sum(tallied.values())} | reaching | apart

    @staticmethod
    def top_of_range() -> ColumnElement[int | None]:
        """Hundredths of a penny for a full-time year."""
        return func.coalesce(Vacancy.annual_max, Vacancy.annual_min)

    def _steps(self, values: Sequence[str]) -> list[int]:
        return sorted({*self.BANDS, *(int(value) for value in values if value not in self.APART)})

    @staticmethod
    def _is_unstated() -> ColumnElement[bool]:
        return ~or_(Vacancy.salary_min.is_not(None), Vacancy.salary_max.is_not(None))

    @staticmethod
    def _words(pounds: int) -> str:
        return f"From £{pounds:,}"


def _is_pounds(value: str) -> bool:
    return re.fullmatch(r"[1-9][0-9]{0,6}", value) is not None


FILTERS: tuple[Filter, ...] = (
    ContractTypeFilter(),
    HoursFilter(),
    ArrangementFilter(),
    RoleTypeFilter(),
    SalaryFromFilter(),
    EmployerFilter(),
)

#: Parameter → value → label, as `load_choices` finds them.
Choices = Mapping[str, Mapping[str, str]]


def load_choices() -> Choices:
    """Every filter's allowed values: role types and employers are read from the database."""
    return {one.parameter: one.choices() for one in FILTERS}
