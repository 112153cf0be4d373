"""Goals judge figures before they are rounded."""

import pytest

from bench.figures import Figure
from bench.goals import GOALS, Goal


@pytest.mark.parametrize(("value", "verdict"), [(0.3, "met"), (0.2999, "not met"), (None, "not measured")])
def test_at_least(value: float | None, verdict: str) -> None:
    assert Goal("list", "List", 0.3).judge(Figure("list", value)) == verdict


@pytest.mark.parametrize(("value", "verdict"), [(2.0, "met"), (2.001, "not met")])
def test_at_most(value: float, verdict: str) -> None:
    assert Goal("one", "One", 2.0, is_at_most=True).judge(Figure("one", value)) == verdict


class TestGoalOfSizes:
    goal = Goal("memory", "Memory", {10: 140, 100: 2500}, {10: 110}, is_at_most=True, unit=" MB", places=0)

    def test_each_size_has_its_own(self) -> None:
        assert [self.goal.judge(Figure("memory", 200, size=size)) for size in (10, 100)] == ["not met", "met"]

    def test_size_without_a_goal_is_only_shown(self) -> None:
        assert self.goal.judge(Figure("memory", 200, size=1)) == "no goal"

    def test_words(self) -> None:
        assert self.goal.in_words(self.goal.limit, 100) == "at most 2,500 MB"
        assert self.goal.in_words(self.goal.aim, 100) == ""
        assert self.goal.value_in_words(Figure("memory", 1234.5)) == "1,234 MB"


def test_no_two_goals_judge_the_same() -> None:
    assert len({goal.key for goal in GOALS}) == len(GOALS)
