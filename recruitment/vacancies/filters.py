"""The filters of the job search: a small class each, and FILTERS, the one list of them. They know no request."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select

from recruitment.employers.models import Employer, Team
from recruitment.pay.salary import UNITS_PER_POUND
from recruitment.vacancies.catalogue.facets import Facet, ReachFacet, ValueFacet
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
    """One question to the vacancies: its parameter, allowed values, what vacancies state to it, and words."""

    parameter: ClassVar[str]
    legend: ClassVar[str]
    #: One value at most; otherwise any of several.
    is_single: ClassVar[bool] = False

    @abstractmethod
    def choices(self, connection: Connection) -> dict[str, str]:
        """Every allowed value with its label, in the order of the page; lists that people edit are read."""

    def parse(self, raw: Iterable[str], choices: Mapping[str, str]) -> tuple[str, ...]:
        """The allowed ones among raw values, in the order of the choices; all others are ignored."""
        asked = set(islice(raw, MOST_VALUES))
        return tuple(value for value in choices if value in asked)

    def label(self, value: str, choices: Mapping[str, str]) -> str:
        """An allowed value in words."""
        return choices[value]

    def told(self, values: Sequence[str], choices: Mapping[str, str]) -> str:
        """The chosen values as people say them: Part time or Job share. Those that are gone by now are left out."""
        return " or ".join(self.label(value, choices) for value in self.parse(values, choices))

    def offered(self, choices: Mapping[str, str], values: Sequence[str]) -> list[str]:
        """The values that a page offers when these are chosen."""
        return list(choices)

    def schema(self, choices: Mapping[str, str]) -> dict[str, Any]:
        """What one value may be, as JSON Schema for the API's description; it says what `parse` takes."""
        return {"type": "string"} | ({"enum": list(choices)} if choices else {})

    def counted(self, choices: Mapping[str, str], values: Sequence[str]) -> list[str]:
        """The values that are counted when these are chosen."""
        return list(choices)

    @abstractmethod
    def stated(self) -> Select[*tuple[int, Any]]:
        """Vacancy and value, a row for each value that a vacancy states: what the filter keeps and counts by."""

    def facet(self) -> Facet:
        """An empty one, for the catalogue to fill with what is stated."""
        return ValueFacet()


class RoleTypeFilter(Filter):
    """The kind of post, from the list that administrators edit."""

    parameter = "role_type"
    legend = "Role"

    def choices(self, connection: Connection) -> dict[str, str]:
        listed = select(RoleType.slug, RoleType.name).order_by(RoleType.position, RoleType.id)
        return {entry.slug: entry.name for entry in connection.execute(listed)}

    def stated(self) -> Select[*tuple[int, Any]]:
        return select(Vacancy.id, RoleType.slug).join(RoleType, RoleType.id == Vacancy.role_type_id)


class ContractTypeFilter(Filter):
    """How long and through whom one is employed."""

    parameter = "contract_type"
    legend = "Contract type"

    def choices(self, connection: Connection) -> dict[str, str]:
        return CONTRACT_TYPES

    def stated(self) -> Select[*tuple[int, Any]]:
        return select(Vacancy.id, Vacancy.contract_type).where(Vacancy.contract_type.is_not(None))


class HoursFilter(Filter):
    """Patterns of hours; a vacancy may offer several."""

    parameter = "hours"
    legend = "Hours"

    def choices(self, connection: Connection) -> dict[str, str]:
        return HOURS

    def stated(self) -> Select[*tuple[int, Any]]:
        return select(VacancyHours.vacancy_id, VacancyHours.value)


class ArrangementFilter(Filter):
    """Where the work is done; a vacancy may offer several."""

    parameter = "working_arrangement"
    legend = "Working arrangements"

    def choices(self, connection: Connection) -> dict[str, str]:
        return ARRANGEMENTS

    def stated(self) -> Select[*tuple[int, Any]]:
        return select(VacancyArrangement.vacancy_id, VacancyArrangement.value)


class EmployerFilter(Filter):
    """The council; pages show it when there is more than one."""

    parameter = "employer"
    legend = "Employer"

    def choices(self, connection: Connection) -> dict[str, str]:
        listed = select(Employer.slug, Employer.name).order_by(Employer.name, Employer.id)
        return {entry.slug: entry.name for entry in connection.execute(listed)}

    def stated(self) -> Select[*tuple[int, Any]]:
        return select(Vacancy.id, Employer.slug).join(Employer, Employer.id == Vacancy.employer_id)


class TeamFilter(Filter):
    """Where in the service; teams of one name in several councils are one value."""

    parameter = "team"
    legend = "Team"

    def choices(self, connection: Connection) -> dict[str, str]:
        listed = select(Team.slug, Team.name).order_by(Team.name, Team.id)
        return {team.slug: team.name for team in connection.execute(listed)}

    def stated(self) -> Select[*tuple[int, Any]]:
        return select(Vacancy.id, Team.slug).join(Team, Team.id == Vacancy.team_id)


class SalaryFromFilter(Filter):
    """The top of the range, full-time for a year, reaches so many pounds.

    Vacancies without pay, or whose pay gives no figure for a year, are left out; values of their own find them.
    """

    parameter = "salary_from"
    legend = "Highest full-time pay"
    is_single = True

    BANDS = range(25_000, 60_001, 5_000)
    UNSTATED = "unstated"
    UNRECKONED = "unreckoned"
    APART: ClassVar = {UNSTATED: "Pay not stated", UNRECKONED: "Pay without a yearly figure"}
    #: What such a vacancy states instead of an amount.
    CODES: ClassVar = {UNSTATED: -2, UNRECKONED: -1}

    def choices(self, connection: Connection) -> dict[str, str]:
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

    def schema(self, choices: Mapping[str, str]) -> dict[str, Any]:
        pounds = "Whole pounds that the top of the range reaches, full-time for a year"
        apart = "Or what a number leaves out: vacancies that state no pay, or pay that gives no figure for a year"
        return {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": 9_999_999, "description": pounds},
                {"type": "string", "enum": list(self.APART), "description": apart},
            ]
        }

    def counted(self, choices: Mapping[str, str], values: Sequence[str]) -> list[str]:
        """No choice at all, the steps, what was chosen beside them, and what a choice leaves out."""
        return ["", *(str(pounds) for pounds in self._steps(values)), *self.APART]

    def stated(self) -> Select[*tuple[int, Any]]:
        """The top of the range, or why there is none."""
        top = self.top_of_range()
        unstated, unreckoned = (self.CODES[value] for value in (self.UNSTATED, self.UNRECKONED))
        return select(Vacancy.id, case((self.is_unstated(), unstated), (top.is_(None), unreckoned), else_=top))

    def facet(self) -> Facet:
        return ReachFacet(self.BANDS, self.CODES, UNITS_PER_POUND)

    @staticmethod
    def top_of_range() -> ColumnElement[int | None]:
        """Hundredths of a penny for a full-time year."""
        return func.coalesce(Vacancy.annual_max, Vacancy.annual_min)

    def _steps(self, values: Sequence[str]) -> list[int]:
        return sorted({*self.BANDS, *(int(value) for value in values if value not in self.APART)})

    @staticmethod
    def is_unstated() -> ColumnElement[bool]:
        return ~or_(Vacancy.salary_min.is_not(None), Vacancy.salary_max.is_not(None))

    @staticmethod
    def _words(pounds: int) -> str:
        return f"From £{pounds:,}"


def _is_pounds(value: str) -> bool:
    return re.fullmatch(r"[1-9][0-9]{0,6}", value) is not None


#: In the order of addresses, which kept searches are compared by: a new one goes to the end.
FILTERS: tuple[Filter, ...] = (
    ContractTypeFilter(),
    HoursFilter(),
    ArrangementFilter(),
    RoleTypeFilter(),
    SalaryFromFilter(),
    TeamFilter(),
    EmployerFilter(),
)
_ASKED_FIRST = (RoleTypeFilter, HoursFilter, ArrangementFilter, SalaryFromFilter)
#: The same in the order of pages: what people look for first, then the rest.
ON_PAGE = tuple(sorted(FILTERS, key=lambda one: [*_ASKED_FIRST, type(one)].index(type(one))))


def filter_of(parameter: str) -> Filter:
    """The filter of a parameter. Raises KeyError."""
    return _BY_PARAMETER[parameter]


_BY_PARAMETER = {one.parameter: one for one in FILTERS}

#: Parameter → value → label.
Choices = Mapping[str, Mapping[str, str]]


def read_choices(connection: Connection) -> Choices:
    """Every filter's allowed values."""
    return {one.parameter: one.choices(connection) for one in FILTERS}
