"""All figures of a period together."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from recruitment.dashboards.durations import Duration, read_durations
from recruitment.dashboards.funnel import STEPS, Funnel, read_funnel
from recruitment.dashboards.groups import Groups, read_groups
from recruitment.dashboards.origins import count_heard, count_landings
from recruitment.dashboards.period import Period
from recruitment.dashboards.scope import Scope
from recruitment.dashboards.states import States, count_states

#: A longer period is shown by months.
MOST_DAYS_SHOWN = 62


@dataclass(frozen=True)
class Figures:
    """What there is to know of vacancies without knowing people."""

    period: Period
    states: States
    funnel: Funnel
    landings: list[tuple[str, int]]
    heard: list[tuple[str, int]]
    durations: list[Duration]
    groups: Groups

    @property
    def is_by_month(self) -> bool:
        """Whether the period is too long to be shown day by day."""
        return self.period.length > MOST_DAYS_SHOWN

    @cached_property
    def courses(self) -> dict[str, dict[str, int]]:
        """The funnel by day, or by month when there are many days: name → step → number."""
        courses: dict[str, dict[str, int]] = {}
        for day, counts in self.funnel.days.items():
            name = f"{day:%B %Y}" if self.is_by_month else f"{day.day} {day:%b %Y}"
            course = courses.setdefault(name, dict.fromkeys(STEPS, 0))
            for step, number in counts.items():
                course[step] += number
        return courses


def read_figures(scope: Scope, period: Period, instant: datetime) -> Figures:
    """One query a figure."""
    return Figures(
        period,
        count_states(scope, instant),
        read_funnel(scope, period),
        count_landings(scope, period),
        count_heard(scope, period),
        read_durations(scope, period),
        read_groups(scope, period, instant),
    )
