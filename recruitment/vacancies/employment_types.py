"""The kind of employment in Google's words, which other job boards' words follow from."""

from collections.abc import Iterator
from decimal import Decimal

from recruitment.vacancies.record import VacancyRecord

FULL_TIME, PART_TIME, TEMPORARY, CONTRACTOR = "FULL_TIME", "PART_TIME", "TEMPORARY", "CONTRACTOR"
PER_DIEM, INTERN = "PER_DIEM", "INTERN"
#: Permanent adds nothing: Google knows no word for it. A secondment ends, and so does a fixed term; agency workers
#: are employed by somebody else; casual work is by the day; Google's "intern" is training on the job for a term.
BY_CONTRACT = {
    "fixed-term": TEMPORARY,
    "temporary": TEMPORARY,
    "secondment": TEMPORARY,
    "agency": CONTRACTOR,
    "casual": PER_DIEM,
    "apprenticeship": INTERN,
}
#: Below it, hours a week are part time even where the employer says no full-time week: the OECD's line.
SURELY_PART_TIME = Decimal(30)


def employment_types(record: VacancyRecord, full_time_week: Decimal | None) -> list[str]:
    """Every one that fits, in one order; empty where neither hours nor contract say anything."""
    return list(dict.fromkeys([*_by_hours(record, full_time_week), *_by_contract(record)]))


def _by_hours(record: VacancyRecord, full_time_week: Decimal | None) -> Iterator[str]:
    """The number of hours says more than the pattern beside it; term time and flexible say neither."""
    worked = record.hours_per_week
    is_short = worked is not None and worked < (full_time_week or SURELY_PART_TIME)
    is_full = worked is not None and full_time_week is not None and worked >= full_time_week
    offers_part = bool({"part-time", "job-share"} & set(record.hours))
    if not is_short and ("full-time" in record.hours or (is_full and not offers_part)):
        yield FULL_TIME
    if is_short or offers_part:
        yield PART_TIME


def _by_contract(record: VacancyRecord) -> Iterator[str]:
    if record.contract_type in BY_CONTRACT:
        yield BY_CONTRACT[record.contract_type]
