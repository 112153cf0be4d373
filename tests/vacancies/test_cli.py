"""The import command: what it prints, and how it ends."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.importing.first_pass import check_file
from tests.client import SeparateCliRunner
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies.importing.imports import WHOLE, csv_of, only, set_up, vacancies


@pytest.fixture(autouse=True)
def _site(app: Flask) -> None:
    set_up()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return csv_of(tmp_path / "jobs.csv", WHOLE | {"closes_at": "2099-01-01"})


class TestImport:
    def test_report_counts_rows(self, command: SeparateCliRunner, file: Path) -> None:
        done = command("vacancies", "import", str(file), "--employer", "islington", "--publish")
        assert done.exit_code == 0
        told = [line.split() for line in done.stdout.splitlines()]
        assert ["read", "1"] in told
        assert ["created", "1"] in told
        assert ["published", "1"] in told

    def test_bad_row_ends_it_with_line_column_and_reason(self, command: SeparateCliRunner, file: Path) -> None:
        csv_of(file, WHOLE | {"positions": "many"})
        done = command("vacancies", "import", str(file), "--employer", "islington")
        assert (done.exit_code, done.stdout) == (1, "")
        assert "line 2, positions: not a whole number from 1 to 999 (found 'many')" in done.stderr
        assert vacancies() == []

    def test_unknown_column_is_named_beside_the_known(self, command: SeparateCliRunner, file: Path) -> None:
        csv_of(file, WHOLE | {"titel": "Clerk"})
        done = command("vacancies", "import", str(file), "--employer", "islington")
        assert done.exit_code == 1
        assert "unknown columns: 'titel'. Without a mapping these can stand: reference," in done.stderr

    def test_mapping_and_closing_time_are_obeyed(self, command: SeparateCliRunner, file: Path) -> None:
        mapping = file.with_name("payroll.toml")
        mapping.write_text('source = "payroll"\n[fields]\nsource_reference = "No"\ntitle = "Post"\n')
        csv_of(file, {"No": "1", "Post": "Clerk"})
        words = ["--mapping", str(mapping), "--as-examples", "--open-until", "2099-07-31"]
        assert command("vacancies", "import", str(file), "--employer", "islington", *words).exit_code == 0
        assert (only().status, only().is_example, only().closes_at.isoformat()) == (
            "approved",
            True,
            "2099-07-31T22:59:59+00:00",
        )

    def test_dry_run_says_so(self, command: SeparateCliRunner, file: Path) -> None:
        done = command("vacancies", "import", str(file), "--employer", "islington", "--dry-run")
        assert "Nothing was written." in done.stdout
        assert vacancies() == []

    def test_unknown_employer_is_refused(self, command: SeparateCliRunner, file: Path) -> None:
        done = command("vacancies", "import", str(file), "--employer", "atlantis")
        assert (done.exit_code, "no employer 'atlantis'" in done.stderr) == (1, True)

    @pytest.mark.parametrize("words", [["missing.csv", "--employer", "islington"], ["--employer", "islington"]])
    def test_wrong_usage_ends_with_2(self, command: SeparateCliRunner, words: list[str]) -> None:
        assert command("vacancies", "import", *words).exit_code == 2

    def test_date_that_is_none_is_wrong_usage(self, command: SeparateCliRunner, file: Path) -> None:
        words = ["--employer", "islington", "--open-until", "31/01/2027"]
        assert command("vacancies", "import", str(file), *words).exit_code == 2


def test_rows_that_others_took_meanwhile_end_it_with_1(
    command: SeparateCliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the passes another council's vacancy takes the reference."""
    file = tmp_path / "jobs.csv"
    file.write_text("reference,title\nCSC-1,Clerk\n")

    def check_then_lose(*told: Any) -> Any:
        checked = check_file(*told)
        with transaction():
            make_vacancy(make_employer("camden"), reference="CSC-1")
        return checked

    monkeypatch.setattr("recruitment.vacancies.importing.run.check_file", check_then_lose)
    result = command("vacancies", "import", str(file), "--employer", "islington")
    assert result.exit_code == 1
    assert "1 rows were changed here by others meanwhile" in result.stderr


class TestExport:
    def test_file_is_written_and_counted(self, command: SeparateCliRunner, file: Path) -> None:
        command("vacancies", "import", str(file), "--employer", "islington")
        done = command("vacancies", "export", str(file.with_name("all.jsonl")))
        assert (done.exit_code, done.stdout) == (0, "Exported 1 vacancy.\n")
        assert '"title": "Youth worker"' in file.with_name("all.jsonl").read_text()

    def test_unknown_format_is_wrong_usage(self, command: SeparateCliRunner, tmp_path: Path) -> None:
        done = command("vacancies", "export", str(tmp_path / "all.xlsx"))
        assert (done.exit_code, "ends in none of .csv" in done.stderr) == (2, True)

    def test_unknown_employer_or_folder_is_refused(self, command: SeparateCliRunner, tmp_path: Path) -> None:
        assert command("vacancies", "export", str(tmp_path / "a.csv"), "--employer", "atlantis").exit_code == 1
        assert command("vacancies", "export", str(tmp_path / "none" / "a.csv")).exit_code == 1
