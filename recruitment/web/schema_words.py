"""JSON Schema in words: of what type a value is, and which values are allowed."""

from typing import Any

FORMATS = {"date": "date", "date-time": "date and time"}


def type_in_words(schema: dict[str, Any]) -> str:
    """Date or null; list of string; integer or string."""
    if "anyOf" in schema:
        return " or ".join(type_in_words(one) for one in schema["anyOf"])
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    kinds = schema.get("type", "any")
    if kinds == "array":
        return f"list of {type_in_words(schema['items'])}"
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return " or ".join(FORMATS.get(schema.get("format", ""), kind) if kind == "string" else kind for kind in kinds)


def allowed_values(schema: dict[str, Any]) -> list[str]:
    """Each value that stands in a list of them; a range of numbers counts as one."""
    if "anyOf" in schema:
        return [value for one in schema["anyOf"] for value in allowed_values(one)]
    if "items" in schema:
        return allowed_values(schema["items"])
    if "minimum" in schema:
        return [f"{schema['minimum']} to {schema['maximum']}"]
    return [value for value in schema.get("enum", []) if value is not None]
