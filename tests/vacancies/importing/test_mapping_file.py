"""A mapping that can't be meant is refused where it stands."""

from pathlib import Path
from typing import Any

import pytest

from recruitment.config import ROOT
from recruitment.vacancies.importing.mapping_file import BadMapping, load_mapping, read_mapping
from recruitment.vacancies.importing.problems import BadValue
from tests.vacancies.importing.imports import mapping

SHIPPED = ROOT / "recruitment" / "vacancies" / "mappings"


class TestFiles:
    @pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
    def test_shipped_mapping_holds(self, path: Path) -> None:
        assert {"title", "source", "source_reference"} <= load_mapping(path).fields

    def test_example_of_the_documentation_holds(self, tmp_path: Path) -> None:
        blocks = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8").split("```toml\n")[1:]
        (tmp_path / "example.toml").write_text(blocks[0].split("```")[0], encoding="utf-8")
        assert "salary_min" in load_mapping(tmp_path / "example.toml").fields

    @pytest.mark.parametrize("content", [b"fields = [", b"\xff = 1", b"fields = 3", b"skip = 1\n[fields]\ntitle = 'T'"])
    def test_file_that_is_no_mapping_is_refused(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "bad.toml").write_bytes(content)
        with pytest.raises(BadMapping, match="bad.toml"):
            load_mapping(tmp_path / "bad.toml")


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "reason"),
        [
            ({"salary": "Pay"}, "fields.salary: there is no such field"),
            ({"grade": {"colum": "Grade"}}, "colum can't stand there"),
            ({"grade": {"column": "Grade", "fixed": "PO1"}}, "give one of column, columns, fixed"),
            ({"grade": {}}, "give one of"),
            ({"hours": {"column": "H", "translate": {"F": "full"}}}, "fields.hours: 'full' is not one of full-time"),
            ({"closes_at": {"fixed": "31 March"}}, "'31 March' is not a date"),
            ({"role_type": {"column": "R", "otherwise": "other"}}, "otherwise needs a translate table"),
            ({"grade": {"column": "Grade", "formats": ["%d"]}}, "formats can't stand there"),
            ({"closes_at": {"column": "C", "days_after_publish": 0}}, "a number from 1 to 366"),
            ({"closes_at": {"column": "C", "whole_day": "yes"}}, "true or false"),
            ({"grade": {"column": 3}}, "a text is missing"),
            ({"hours_text": {"column": "H", "unclear": "guess"}}, "'guess' is not one of"),
            ({"source_reference": {"column": "No", "unclear": "not stated"}}, "unclear can't stand there"),
            ({"grade": {"column": "G", "unclear_words": ["x"]}}, "unclear_words can't stand there"),
            ({"description": {"column": "D", "text": "plain", "line_end": 2}}, "a text is missing"),
        ],
    )
    def test_field_is_refused_with_its_place(self, fields: dict[str, Any], reason: str) -> None:
        with pytest.raises(BadValue, match=reason):
            mapping(fields=fields)

    @pytest.mark.parametrize(
        ("told", "reason"),
        [
            ({"delimiter": "-"}, "delimiter"),
            ({"encoding": "klingon"}, "encoding: 'klingon' is not known"),
            ({"repair": "magic"}, "repair: 'magic' is not one of"),
            ({"colour": "red"}, "colour can't stand there"),
            ({"duplicates": {"equals": "first"}}, "duplicates.rule: a text is missing"),
            ({"skip": [{"rule": "none", "columns": "A"}]}, "columns can't stand there"),
        ],
    )
    def test_rest_is_refused_with_its_place(self, told: dict[str, Any], reason: str) -> None:
        with pytest.raises(BadValue, match=reason):
            mapping(**told)

    def test_rows_without_identity_are_refused(self) -> None:
        with pytest.raises(BadValue, match="which vacancy a row is"):
            read_mapping({"fields": {"title": "T", "source_reference": "No"}})
