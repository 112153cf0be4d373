"""Real and hostile files, where they are at hand: every row is accounted for, and nothing breaks."""

import json
from pathlib import Path

import pytest
from flask import Flask

from recruitment.config import ROOT
from recruitment.vacancies.importing.mapping_file import load_mapping, read_mapping
from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.reading import open_table
from recruitment.vacancies.importing.report import Report
from tests.vacancies.importing.imports import run, set_up, vacancies

pytestmark = pytest.mark.slow

DATA = Path(__file__).parents[4] / "shared" / "data"
CITY = DATA / "vacancies" / "nyc_jobs_2019.csv"
ADVERTS = DATA / "vacancies" / "nhs_adverts_2020.csv"
MAPPINGS = ROOT / "recruitment" / "vacancies" / "mappings"
HOSTILE = sorted((DATA / "hostile").glob("csv-*/**/*.csv"))
SPECTRUM = sorted((DATA / "hostile").glob("csv-spectrum/csvs/*.csv"))
#: What each file gives: rows created and rejected, or the reason of the refusal.
EXPECTED = {
    "blank_lines_between": (25, 0),
    "cp1252": "byte 152, in line 2, is A3",
    "cr_only_lines": (25, 0),
    "double_encoded_mojibake": (25, 0),
    "duplicate_headers": "columns stand twice: 'title'",
    "duplicate_ids": (25, 3),
    "empty_file": "is empty",
    "header_only": (0, 0),
    "hostile_values": "lacks columns",
    "html_error_page_named": "web page",
    "invalid_utf8_bytes": "byte 75, in line 1, is FF",
    "json_named": "is JSON",
    "latin1": "byte 152, in line 2, is A3",
    "lf_only": (25, 0),
    "mixed_utf8_and_cp1252_lines": "in line 9, is A3",
    "no_header": "lacks columns",
    "nul_bytes": (23, 2),
    "only_bom": "is empty",
    "pipe": (25, 0),
    "quote_bomb_one_field_2MB": "line 2 can't be read: a cell is longer",
    "reordered_case_space_headers": (25, 0),
    "rows_100k_tiny": "lacks columns",
    "semicolon": (25, 0),
    "sep_line_excel": (25, 0),
    "short_and_long_rows": (25, 2),
    "tab": (25, 0),
    "trailing_total_row": (25, 1),
    "truncated_mid_char": "is C2",
    "unclosed_quote": "line 102 can't be read",
    "unknown_headers": "lacks columns",
    "utf16be_bom": (25, 0),
    "utf16le_bom": (25, 0),
    "utf16le_nobom": "UTF-16 without a mark",
    "utf32_bom": (25, 0),
    "utf8": (25, 0),
    "utf8_bom": (25, 0),
    "wide_5000_columns": "lacks columns",
    "xlsx_named": "workbook",
}
HEALTH = {
    "source": "health",
    "fields": {
        "source_reference": "source_id",
        "title": "title",
        "location": "location",
        "salary_text": {"column": "salary_text", "unclear": "not stated"},
        "contract_text": {"column": "contract_text", "unclear": "not stated"},
        "publish_at": "date_posted",
        "closes_at": "valid_through",
        "description": {"column": "description", "text": "plain"},
    },
}


@pytest.fixture(autouse=True)
def _site(app: Flask) -> None:
    set_up()


def counts(report: Report) -> tuple[int, int, int, int, int]:
    return report.read, report.created, report.unchanged, report.skipped.total(), report.rejected


@pytest.mark.skipif(not CITY.exists(), reason="the city's file is not at hand")
class TestCity:
    def test_every_row_is_created_or_skipped_by_rule(self, tmp_path: Path) -> None:
        file = tmp_path / CITY.name
        file.write_bytes(CITY.read_bytes())
        order = {"mapping": load_mapping(MAPPINGS / "nyc_jobs_2019.toml"), "publish": True, "as_examples": True}
        order["closes"] = "2100-01-31"
        report = run(file, **order)
        assert counts(report) == (3843, 2100, 0, 1743, 0)
        assert (report.published, report.drafts) == (2100, 0)
        assert len({one.source_reference for one in vacancies()}) == 2100
        assert counts(run(file, **order)) == (3843, 0, 2100, 1743, 0)


@pytest.mark.skipif(not ADVERTS.exists(), reason="the adverts are not at hand")
class TestAdverts:
    def test_every_row_but_volunteering_is_created(self, tmp_path: Path) -> None:
        file = tmp_path / ADVERTS.name
        file.write_bytes(ADVERTS.read_bytes())
        order = {"mapping": load_mapping(MAPPINGS / "nhs_adverts_2020.toml"), "publish": True, "as_examples": True}
        report = run(file, **order, closes="2100-01-31")
        assert counts(report) == (7430, 7422, 0, 8, 0)
        assert report.notes["salary_text: not clear, so not stated"] == 425
        assert counts(run(file, **order, closes="2100-01-31")) == (7430, 0, 7422, 8, 0)


@pytest.mark.parametrize("original", [path for path in HOSTILE if path not in SPECTRUM], ids=lambda path: path.stem)
def test_hostile_file_is_read_or_refused_with_its_reason(original: Path, tmp_path: Path) -> None:
    file = tmp_path / original.name
    file.write_bytes(original.read_bytes())
    expected = EXPECTED[original.stem]
    if isinstance(expected, str):
        with pytest.raises(ImportRefused, match=expected):
            run(file, mapping=read_mapping(HEALTH), skip_invalid=True)
        assert vacancies() == []
    else:
        report = run(file, mapping=read_mapping(HEALTH), skip_invalid=True)
        assert (report.created, report.rejected) == expected


@pytest.mark.parametrize("original", HOSTILE, ids=lambda path: path.stem)
def test_hostile_file_without_a_mapping_is_refused(original: Path, tmp_path: Path) -> None:
    file = tmp_path / original.name
    file.write_bytes(original.read_bytes())
    with pytest.raises(ImportRefused):
        run(file, skip_invalid=True)


@pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
def test_csv_says_the_same_as_its_json(path: Path) -> None:
    told = json.loads(path.parents[1].joinpath("json", f"{path.stem}.json").read_text(encoding="utf-8"))
    with open_table(path) as table:
        rows = [dict(zip(table.columns, row.cells, strict=True)) for row in table.rows]
    assert rows == told
