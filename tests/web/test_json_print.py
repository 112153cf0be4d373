"""JSON for reading."""

import json

from recruitment.web.json_print import printed


class TestPrinted:
    def test_short_things_stand_on_one_line(self) -> None:
        assert printed({"a": [1, 2]}) == '{"a": [1, 2]}'

    def test_long_ones_are_indented_and_still_json(self) -> None:
        value = {"name": "x" * 40, "counts": {f"key-{n}": n for n in range(9)}, "none": None}
        assert json.loads(printed(value)) == value
        assert printed(value).startswith('{\n  "name": "xxx')

    def test_of_several_objects_the_first_is_shown(self) -> None:
        assert printed([{"a": 1}, {"a": 2}]) == '[\n  {"a": 1},\n  …\n]'

    def test_folded_ones_are_not(self) -> None:
        assert printed({"items": [{"a": "x" * 60}]}, folded=("items",)) == '{\n  "items": [{ … }]\n}'
        assert printed({"items": []}, folded=("items",)) == '{"items": []}'

    def test_long_texts_are_cut(self) -> None:
        assert printed("x" * 200) == '"' + "x" * 120 + '…"'
