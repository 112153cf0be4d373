"""JSON Schema in words."""

from typing import Any

import pytest

from recruitment.web.schema_words import allowed_values, type_in_words

EITHER = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 9}, {"type": "string", "enum": ["none"]}]}


class TestTypeInWords:
    @pytest.mark.parametrize(
        ("schema", "words"),
        [
            ({"type": "boolean"}, "boolean"),
            ({"type": ["string", "null"], "format": "date"}, "date or null"),
            ({"type": "array", "items": {"type": "string"}}, "list of string"),
            ({"type": "array", "items": {"$ref": "#/components/schemas/Finding"}}, "list of Finding"),
            (EITHER, "integer or string"),
        ],
    )
    def test_type(self, schema: dict[str, Any], words: str) -> None:
        assert type_in_words(schema) == words


class TestAllowedValues:
    @pytest.mark.parametrize(
        ("schema", "values"),
        [
            ({"type": "string"}, []),
            ({"type": ["string", "null"], "enum": ["a", None]}, ["a"]),
            ({"type": "array", "items": {"enum": ["a", "b"]}}, ["a", "b"]),
            (EITHER, ["1 to 9", "none"]),
        ],
    )
    def test_values(self, schema: dict[str, Any], values: list[str]) -> None:
        assert allowed_values(schema) == values
