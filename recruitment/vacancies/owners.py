"""Whose vacancies are meant by references, as addresses spell them."""

from collections.abc import Iterable

from sqlalchemy import select

from recruitment.database import db
from recruitment.vacancies import spellings
from recruitment.vacancies.models import Vacancy

AT_ONCE = 1_000


def owners_of(references: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Reference → ids of vacancy and employer; those of no vacancy are left out."""
    kept = {one: spelled for one in references if (spelled := spellings.reference(one))}
    found: dict[str, tuple[int, int]] = {}
    columns = (Vacancy.reference, Vacancy.id, Vacancy.employer_id)
    wanted = sorted(set(kept.values()))
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        rows = db.session.execute(select(*columns).where(Vacancy.reference.in_(some)))
        found |= {reference: (vacancy_id, employer_id) for reference, vacancy_id, employer_id in rows}
    return {one: found[spelled] for one, spelled in kept.items() if spelled in found}
