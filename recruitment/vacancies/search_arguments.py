"""The search's parameters for programs: those of the page, made from FILTERS, but unknown values are refused."""

from typing import Any

from marshmallow import Schema, ValidationError, fields
from marshmallow.validate import OneOf, Regexp

from recruitment.vacancies.criteria import SORTS
from recruitment.vacancies.filters import FILTERS, Choices, Filter
from recruitment.vacancies.search import current_choices
from recruitment.web.schema_words import allowed_values

#: The page's form sends what nobody chose as an empty value.
PAGE = r"^([1-9][0-9]{0,8})?\Z"
EMPTY = ""
FIXED: dict[str, dict[str, Any]] = {
    "q": {"type": "string"},
    "sort": {"type": "string", "enum": list(SORTS)},
    "page": {"type": "integer", "minimum": 1, "maximum": 999_999_999},
}


def argument_schema() -> type[Schema]:
    """A class for flask-smorest: names that are not in it are ignored, values that no filter knows are refused."""
    words = "Words that the vacancy has, in any order. The first 200 characters count."
    order = "The order; relevance when there are words, newest otherwise. Ties: newest first, then reference."
    named: dict[str, Any] = {
        "q": fields.String(metadata={"description": words}),
        **{one.parameter: _field(one) for one in FILTERS},
        "sort": fields.String(
            validate=OneOf([*SORTS, EMPTY], error=f"It takes {', '.join(SORTS)}"),
            metadata={"description": order},
        ),
        "page": fields.String(
            validate=Regexp(PAGE, error="It takes a whole number from 1"),
            metadata={"description": "From 1; twenty vacancies a page."},
        ),
    }
    return Schema.from_dict(named, name="VacancySearch")


def described(parameters: list[dict[str, Any]], choices: Choices) -> list[dict[str, Any]]:
    """OpenAPI's parameters of the search with the values that each filter takes today."""
    return [_described(one, choices) for one in parameters]


def _described(parameter: dict[str, Any], choices: Choices) -> dict[str, Any]:
    name = parameter["name"]
    return parameter | {"allowEmptyValue": True, "schema": FIXED.get(name) or _of_filter(name, choices)}


def _of_filter(name: str, choices: Choices) -> dict[str, Any]:
    one = next(one for one in FILTERS if one.parameter == name)
    value = one.schema(choices[name])
    return value if one.is_single else {"type": "array", "items": value}


class _Allowed:
    """A value that the filter takes; the choices are read when somebody asks, for people edit some."""

    def __init__(self, one: Filter) -> None:
        self.filter = one

    def __call__(self, value: str) -> None:
        choices = current_choices()[self.filter.parameter]
        if value != EMPTY and not self.filter.parse([value], choices):
            raise ValidationError(f"It takes {', '.join(allowed_values(self.filter.schema(choices)))}")


def _field(one: Filter) -> fields.Field[Any]:
    allowed = _Allowed(one)
    words = {"description": f"{one.legend}. " + ("One value." if one.is_single else "Repeat it for any of several.")}
    if one.is_single:
        return fields.String(validate=allowed, metadata=words)
    return fields.List(fields.String(validate=allowed), metadata=words)
