"""Charts made of figures."""

from collections.abc import Sequence

from recruitment.dashboards.charts import Bar, LineChart, bars, funnel_bars, line_chart
from recruitment.dashboards.figures import Figures
from recruitment.dashboards.funnel import STEPS
from recruitment.dashboards.groups import Group

#: The list is seen far more often than all else, and would flatten the other lines.
DRAWN = {step: STEPS[step] for step in ("vacancy", "form", "registration")}
#: Of a list that may be long; the table has all.
MOST_BARS = 10


class Drawings:
    """What the page of figures draws."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures

    @property
    def funnel(self) -> list[Bar]:
        """The sums of the period."""
        sums = self.figures.funnel.sums
        return funnel_bars([(label, sums[step]) for step, label in STEPS.items()])

    @property
    def days(self) -> LineChart:
        """Day by day, or month by month."""
        return line_chart(self.figures.courses, DRAWN)

    @property
    def landings(self) -> list[Bar]:
        """The most frequent sources."""
        return bars(self.figures.landings[:MOST_BARS])

    @property
    def heard(self) -> list[Bar]:
        """The most frequent answers."""
        return bars(self.figures.heard[:MOST_BARS])

    @property
    def roles(self) -> list[Bar]:
        """Kinds of work by registrations, as far as there are any."""
        return _by_registrations(self.figures.groups.roles)

    @property
    def teams(self) -> list[Bar]:
        """The same by team."""
        return _by_registrations(self.figures.groups.teams)


def _by_registrations(groups: Sequence[Group]) -> list[Bar]:
    found = [(one.name, one.registrations) for one in groups if one.registrations]
    return bars(sorted(found, key=lambda one: (-one[1], one[0]))[:MOST_BARS])
