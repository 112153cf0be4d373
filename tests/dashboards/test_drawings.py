"""Charts of figures."""

from datetime import date

from recruitment.dashboards.drawings import MOST_BARS, Drawings
from recruitment.dashboards.figures import Figures
from recruitment.dashboards.funnel import Funnel
from recruitment.dashboards.groups import Group, Groups
from recruitment.dashboards.period import Period
from recruitment.dashboards.states import States

DAY = date(2026, 6, 15)
GROUPS = Groups([Group("Cook", 1, 1, 9, 0), Group("Adviser", 0, 0, 0, 3)], [Group("North", 1, 1, 9, 4)])
FIGURES = Figures(
    Period(DAY, DAY),
    States({}, 0, 0),
    Funnel({DAY: {"list": 40, "vacancy": 20, "form": 2, "registration": 1}}),
    [(f"word {number:02}", 20 - number) for number in range(15)],
    [],
    [],
    GROUPS,
)


class TestDrawings:
    def test_funnel_goes_from_list_to_registration(self) -> None:
        assert [bar.value for bar in Drawings(FIGURES).funnel] == [40, 20, 2, 1]

    def test_list_is_not_drawn_by_day_since_it_would_flatten_the_rest(self) -> None:
        assert [line.label for line in Drawings(FIGURES).days.lines] == ["A job", "Its form", "Registrations"]

    def test_long_lists_are_cut_and_groups_without_registrations_left_out(self) -> None:
        drawings = Drawings(FIGURES)
        assert len(drawings.landings) == MOST_BARS
        assert [bar.label for bar in drawings.roles] == ["Adviser"]
        assert [bar.value for bar in drawings.teams] == [4]
