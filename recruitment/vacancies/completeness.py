"""Whether an advert says all that it must, as a clause for lists: `advert_checks.missing` finds nothing."""

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute

from recruitment.vacancies.advert_checks.needs import EITHER, NEEDED, NEEDED_BY_ALL
from recruitment.vacancies.models import Vacancy

#: Fields that are no column of the vacancy's own.
_HELD: dict[str, ColumnElement[bool]] = {
    "role_type": Vacancy.role_type_id.is_not(None),
    "team": Vacancy.team_id.is_not(None),
    "hours": Vacancy.hours_rows.any(),
    "working_arrangement": Vacancy.arrangement_rows.any(),
}


def says_all() -> ColumnElement[bool]:
    """Of examples less is asked."""
    return or_(
        and_(Vacancy.is_example, *(_is_stated(field) for field in NEEDED_BY_ALL)),
        and_(*(_is_stated(field) for field in NEEDED)),
    )


def _is_stated(field: str) -> ColumnElement[bool]:
    return or_(*(_has(one) for one in EITHER.get(field, (field,))))


def _has(field: str) -> ColumnElement[bool]:
    if field in _HELD:
        return _HELD[field]
    column: InstrumentedAttribute[object] = getattr(Vacancy, field)
    is_text = column.type.python_type is str
    return and_(column.is_not(None), column != "") if is_text else column.is_not(None)
