"""The table of a run."""

from bench.figures import Figure
from bench.table import count_verdicts, table

SEEN = [
    Figure("one", 1.234, "postgresql", 100_000),
    Figure("list", 0.29, "sqlite", 1_000),
    Figure("lighthouse", None, note="it is not installed"),
]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


class TestTable:
    def test_rows_stand_in_the_order_of_the_goals(self) -> None:
        rows = [cells(line) for line in table(SEEN).splitlines()]
        assert rows[2][1:] == ["1k", "SQLite", "0.29", "at least 0.3", "at least 0.4", "**not met**"]
        assert rows[3][1:] == ["100k", "PostgreSQL", "1.23 ms", "at most 2 ms", "at most 1 ms", "met"]
        assert rows[4][1:] == ["", "", "", "at least 100", "", "**not measured**: it is not installed"]

    def test_columns_stand_under_each_other(self) -> None:
        assert len({len(line) for line in table(SEEN).splitlines()}) == 1

    def test_verdicts_are_counted(self) -> None:
        assert count_verdicts(SEEN) == {"met": 1, "not met": 1, "not measured": 1}
