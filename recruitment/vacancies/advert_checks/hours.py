"""The pattern of hours and their number say the same."""

from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding
from recruitment.vacancies.employment_types import SURELY_PART_TIME
from recruitment.web.numbers import plain_number

SHORTER = {"part-time", "job-share", "term-time", "flexible"}


class HoursAgree(Check):
    """21 hours are not full time."""

    field = "hours"
    why = "Job seekers filter by this, so they would find the post where it doesn't belong, or miss it."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when the number contradicts the only pattern."""
        vacancy = advert.vacancy
        worked, full_time = vacancy.hours_per_week, vacancy.employer.full_time_week
        if worked is None or not vacancy.hours:
            return
        patterns, number = set(vacancy.hours), plain_number(worked)
        if patterns == {"full-time"} and worked < (full_time or SURELY_PART_TIME):
            yield self.found(f"{number} hours a week are not full time", "Choose Part time, or correct the hours")
        if patterns == {"part-time"} and full_time is not None and worked >= full_time:
            yield self.found(f"{number} hours a week are full time", "Choose Full time, or correct the hours")
