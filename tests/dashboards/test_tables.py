"""Figures as tables and files."""

import csv
import io

from recruitment.dashboards.tables import Table

TABLE = Table("By team", ("Team", "Views", "Median"), [("=1+1", 1_234, "2.5"), ("North", 0, None)])


class TestTable:
    def test_page_shows_numbers_as_people_write_them(self) -> None:
        texts = [[cell["text"] for cell in row["cells"]] for row in TABLE.cells]  # type: ignore[attr-defined]
        assert texts == [["=1+1", "1,234", "2.5"], ["North", "0", "–"]]

    def test_file_opens_in_a_spreadsheet_and_runs_nothing(self) -> None:
        text = TABLE.csv()
        assert text.startswith("\ufeff")
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
        assert rows == [["Team", "Views", "Median"], ["'=1+1", "1234", "2.5"], ["North", "0", ""]]
