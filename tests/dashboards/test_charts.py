"""Geometry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.dashboards.charts import HEIGHT, WIDTH, bars, funnel_bars, line_chart, nice_top


class TestBars:
    def test_longest_is_whole_and_others_are_parts_of_it(self) -> None:
        assert [bar.length for bar in bars([("a", 40), ("b", 10), ("c", 0)])] == [100, 25, 0]

    def test_nothing_at_all_has_no_length(self) -> None:
        assert [bar.length for bar in bars([("a", 0)])] == [0]


class TestFunnelBars:
    def test_step_says_what_it_is_of_the_one_before(self) -> None:
        steps = [("List", 1_000), ("Job", 500), ("Form", 20), ("Sent", 21)]
        assert [bar.note for bar in funnel_bars(steps)] == [
            "",
            "50 for each 100 of “List”",
            "4.0 for each 100 of “Job”",
            "105 for each 100 of “Form”",
        ]

    def test_nothing_is_said_of_nothing(self) -> None:
        assert [bar.note for bar in funnel_bars([("List", 0), ("Job", 3)])] == ["", ""]


class TestLineChart:
    def test_points_go_from_side_to_side(self) -> None:
        days = {"1 May": {"a": 0}, "2 May": {"a": 10}, "3 May": {"a": 5}}
        chart = line_chart(days, {"a": "Views"})
        assert chart.lines[0].points == "0.0,200.0 300.0,0.0 600.0,100.0"
        assert (chart.top, chart.begins, chart.ends, chart.lines[0].sum) == (10, "1 May", "3 May", 15)

    def test_single_day_is_a_level_line(self) -> None:
        assert line_chart({"1 May": {"a": 5}}, {"a": "Views"}).lines[0].points == "0.0,0.0 600.0,0.0"

    @given(st.lists(st.integers(0, 10**7), min_size=1, max_size=40))
    def test_every_point_is_inside(self, values: list[int]) -> None:
        chart = line_chart({str(place): {"a": value} for place, value in enumerate(values)}, {"a": "Views"})
        points = [tuple(map(float, point.split(","))) for point in chart.lines[0].points.split()]
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points)


@pytest.mark.parametrize(("highest", "top"), [(0, 5), (5, 5), (6, 10), (11, 20), (21, 50), (51, 100), (2_001, 5_000)])
def test_scale_ends_at_a_round_number(highest: int, top: int) -> None:
    assert nice_top(highest) == top
