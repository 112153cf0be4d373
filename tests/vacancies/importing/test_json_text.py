"""JSON piece by piece: every object with its line, and a reason with its line for whatever is broken."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.importing import json_text
from recruitment.vacancies.importing.json_text import read_objects
from recruitment.vacancies.importing.problems import ImportRefused


def objects(content: str) -> list[tuple[int, dict[str, Any]]]:
    return list(read_objects(io.StringIO(content)))


class TestShapes:
    @pytest.mark.parametrize(
        "content",
        [
            '[{"a": "x"},\n\n{"a": "y"}]',
            '{"a": "x"}\n\n{"a": "y"}\n',
            '{"total": 2, "items": [{"a": "x"},\n\n{"a": "y"}], "facets": {"a": {}}}',
            '{"@context": "https://schema.org", "@graph": [{"a": "x"},\n\n{"a": "y"}]}',
        ],
    )
    def test_list_lines_and_wrapped_list_are_read_alike(self, content: str) -> None:
        assert objects(content) == [(1, {"a": "x"}), (3, {"a": "y"})]

    def test_items_that_are_no_objects_are_a_value(self) -> None:
        assert objects('{"items": ["a"]}') == [(1, {"items": ["a"]})]

    @pytest.mark.parametrize("content", ["[]", '{"items": []}'])
    def test_empty_list_has_no_objects(self, content: str) -> None:
        assert objects(content) == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("written", "told"),
        [("41200.50", "41200.50"), ("4.12e4", "41200"), ("1e999999", "1e999999"), ("9" * 5000, "9" * 5000)],
    )
    def test_number_is_its_text(self, written: str, told: str) -> None:
        assert objects(f'{{"a": {written}}}') == [(1, {"a": told})]

    def test_text_that_looks_like_a_number_stays(self) -> None:
        assert objects('{"a": "12e3"}') == [(1, {"a": "12e3"})]


class TestPieces:
    @given(st.lists(st.dictionaries(st.text(max_size=5), st.text() | st.booleans() | st.none()), max_size=8))
    def test_piece_may_end_anywhere(self, wanted: list[dict[str, Any]]) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(json_text, "_PIECE", 3)
            assert [one for _, one in objects(json.dumps(wanted))] == wanted

    def test_number_is_whole_at_the_end_of_a_piece(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(json_text, "_PIECE", 1)
        assert objects('{"total": 12, "b": 345}') == [(1, {"total": "12", "b": "345"})]

    def test_object_without_end_is_refused_before_it_fills_the_memory(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(json_text, "LONGEST_OBJECT", 1000)
        monkeypatch.setattr(json_text, "_PIECE", 100)
        with pytest.raises(ImportRefused, match="line 2 .* longer than 1,000"):
            objects('[\n{"a": "' + "x" * 5000)


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (" \n", "empty"),
            ('[{"a": 1},\n]', "line 2 .* missing after the comma"),
            ('[{"a": 1}\n{"a": 2}]', "line 2 .*, is missing"),
            ('[{"a": 1}', "ends too early"),
            ('[\n1]', "line 2 .* no object"),
            ('"x"', "neither an object nor a list"),
            ('[{"a": 1}] 7', "neither an object nor a list"),
            ('{"a": 1}\n{"a": }', "line 2 .* Expecting value"),
            ('[{"a": 1, "a": 2}]', "stands twice in one object: 'a'"),
            ('{"a": 1, "a": 2}', "stands twice in one object: 'a'"),
            ('{"a": NaN}', "NaN is no number"),
            ('{"a": "x\ny"}', "Invalid control character"),
            ("{a: 1}", "a name in quotation marks is missing"),
            ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", "too deeply"),
        ],
    )
    def test_what_is_broken_is_told_with_its_line(self, content: str, reason: str) -> None:
        with pytest.raises(ImportRefused, match=reason):
            objects(content)
