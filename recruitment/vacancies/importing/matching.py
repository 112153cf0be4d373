"""Which vacancy a row is, and what the row changes about it; looked up for hundreds of rows at a time."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from recruitment.database import db
from recruitment.vacancies.importing.conversion import Candidate, identity_keys
from recruitment.vacancies.importing.fields import from_json
from recruitment.vacancies.importing.problems import Problem, RowRejected
from recruitment.vacancies.models import ENDLESS, Vacancy

_COLUMNS = (
    Vacancy.id,
    Vacancy.employer_id,
    Vacancy.reference,
    Vacancy.source,
    Vacancy.source_reference,
    Vacancy.source_values,
    Vacancy.status,
    Vacancy.salary_min,
    Vacancy.salary_max,
    Vacancy.salary_unit,
    Vacancy.publish_at,
    Vacancy.closes_at,
    Vacancy.contract_type,
    Vacancy.contract_months,
)


class Known(NamedTuple):
    """A vacancy that is there already, as far as a row is compared with it."""

    id: int
    employer_id: int
    reference: str
    source: str | None
    source_reference: str | None
    source_values: dict[str, Any] | None
    status: str
    salary_min: int | None
    salary_max: int | None
    salary_unit: str | None
    publish_at: Any
    closes_at: Any
    contract_type: str | None
    contract_months: int | None


@dataclass(frozen=True)
class Directory:
    """The known vacancies that a batch of rows may mean, by the texts that identify them."""

    employer_id: int
    known: Mapping[str, Known]

    def match(self, candidate: Candidate) -> Known | None:
        """The vacancy that the row means, or None for a new one. Raises RowRejected."""
        found = {known.id: known for key in candidate.keys if (known := self.known.get(key))}
        if len(found) > 1:
            raise RowRejected(Problem("", "its reference and its source's reference are two vacancies"))
        if not found:
            return None
        known = next(iter(found.values()))
        if known.employer_id != self.employer_id:
            raise RowRejected(Problem("", "its reference is another employer's vacancy"))
        if candidate.reference and candidate.reference != known.reference:
            raise RowRejected(Problem("", "the vacancy of its source's reference has another reference here"))
        theirs, ours = (candidate.source, candidate.source_reference), (known.source, known.source_reference)
        if candidate.source and known.source and theirs != ours:
            raise RowRejected(Problem("", "the vacancy of its reference comes from elsewhere"))
        return known


def find_known(candidates: Iterable[Candidate], employer_id: int) -> Directory:
    """One look-up by reference, and one for each source that the rows name."""
    references: set[str] = set()
    sources: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.reference:
            references.add(candidate.reference)
        if candidate.source and candidate.source_reference:
            sources.setdefault(candidate.source, set()).add(candidate.source_reference)
    known: dict[str, Known] = {}
    if references:
        _read(select(*_COLUMNS).where(Vacancy.reference.in_(references)), known)
    for source, theirs in sources.items():
        own = (Vacancy.employer_id == employer_id, Vacancy.source == source, Vacancy.source_reference.in_(theirs))
        _read(select(*_COLUMNS).where(*own), known)
    return Directory(employer_id, known)


def changes_at_source(candidate: Candidate, known: Known) -> dict[str, Any]:
    """The values that differ from the last import's, whatever HR made of them here since."""
    before = known.source_values or {}
    return {name: value for name, value in candidate.values.items() if _stated(before.get(name)) != _stated(value)}


def check_candidate(candidate: Candidate, directory: Directory, columns_of: Callable[[str], str]) -> Known | None:
    """Raises RowRejected when the vacancy could not be kept as the row would make it."""
    known = directory.match(candidate)
    if known is None:
        result, changed = dict.fromkeys(Known._fields), candidate.values
    else:
        result, changed = known._asdict(), changes_at_source(candidate, known)
    if not candidate.values.get("title") and (known is None or "title" in changed):
        raise RowRejected(Problem(columns_of("title"), "not stated"))
    contradictions = _contradictions(result | from_json(changed), set(changed))
    if problems := [Problem(columns_of(name), reason) for name, reason in contradictions.items()]:
        raise RowRejected(*problems)
    return known


def _contradictions(values: Mapping[str, Any], changed: set[str]) -> dict[str, str]:
    found = {}
    low, high = values["salary_min"], values["salary_max"]
    if low is not None and high is not None and low > high:
        found["salary_max"] = "the highest pay is below the lowest"
    if (low is not None or high is not None) and not values["salary_unit"]:
        found["salary_unit"] = "not stated, but pay is"
    if values["contract_months"] is not None and values["contract_type"] in ENDLESS:
        found["contract_months"] = "a contract without an end has no length"
    return found | _wrong_dates(values, changed)


def _wrong_dates(values: Mapping[str, Any], changed: set[str]) -> dict[str, str]:
    opens, closes = values["publish_at"], values["closes_at"]
    if opens is not None and closes is not None and closes <= opens:
        return {"closes_at": "not later than the time of publishing"}
    missing = [name for name in ("publish_at", "closes_at") if values[name] is None and name in changed]
    if values["status"] == "approved" and missing:
        return dict.fromkeys(missing, "not stated, but the vacancy is published")
    return {}


def _stated(value: Any) -> Any:
    return None if value == [] else value


def _read(statement: Select[Any], into: dict[str, Known]) -> None:
    # No order: each key has one row, and SQLite would read the employer's every vacancy to sort by id.
    for row in db.session.execute(statement):
        known = Known(*row)
        into.update(dict.fromkeys(identity_keys(known.reference, known.source, known.source_reference), known))
