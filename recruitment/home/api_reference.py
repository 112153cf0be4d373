"""The programming interface's page as a view model: the specification, arranged for reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recruitment.home.api_specification import VACANCIES
from recruitment.web.json_print import printed
from recruitment.web.problem_details import DETAILS, problem_details
from recruitment.web.schema_words import allowed_values, type_in_words

#: What an example asks for, so that parameters are seen at work.
QUERIES = {VACANCIES: "?hours=part-time&salary_from=30000&sort=closing"}
FOLDED = {VACANCIES: ("items",)}
MOST_VALUES = 40
PROBLEMS = (404, 405, 422, 429, 500, 503)
PROBLEM_SCHEMA = "Problem"


@dataclass(frozen=True)
class Entry:
    """A parameter of a request, or a field of an answer."""

    name: str
    type: str
    words: str
    values: list[str]
    #: How many more there are than are listed.
    more: int


@dataclass(frozen=True)
class Operation:
    """One address and what may be asked of it."""

    anchor: str
    path: str
    title: str
    words: str
    parameters: list[Entry]
    request: str
    answer: str


@dataclass(frozen=True)
class Thing:
    """A kind of object in the answers."""

    name: str
    anchor: str
    fields: list[Entry]


@dataclass(frozen=True)
class Problem:
    """A status that is not a success."""

    status: int
    title: str
    words: str


@dataclass(frozen=True)
class Reference:
    """All that the page says."""

    lead: str
    site_url: str
    operations: list[Operation]
    things: list[Thing]
    problems: list[Problem]
    refused: str


def reference_of(told: dict[str, Any]) -> Reference:
    """From OpenAPI's document."""
    wrong = told["components"]["responses"]["NotAllowed"]["content"]["application/problem+json"]["example"]
    schemas = told["components"]["schemas"]
    return Reference(
        lead=told["info"]["description"],
        site_url=told["servers"][0]["url"],
        operations=list(_operations(told)),
        things=[_thing(name, schema) for name, schema in schemas.items() if name != PROBLEM_SCHEMA],
        problems=[Problem(status, problem_details(status)["title"], DETAILS[status]) for status in PROBLEMS],
        refused=printed(wrong),
    )


def _operations(told: dict[str, Any]) -> Iterator[Operation]:
    site_url = told["servers"][0]["url"]
    for path, item in told["paths"].items():
        asked = item["get"]
        parameters = [*item.get("parameters", []), *asked.get("parameters", [])]
        named = {one["name"]: one["example"] for one in parameters if one["in"] == "path"}
        example = asked["responses"]["200"]["content"]["application/json"]["example"]
        yield Operation(
            anchor=asked["operationId"],
            path=path,
            title=asked["summary"].rstrip("."),
            words=asked.get("description", ""),
            parameters=[_entry(one["name"], one["schema"], one.get("description", "")) for one in parameters],
            request=f"curl '{site_url}{path.format(**named)}{QUERIES.get(path, '')}'",
            answer=printed(example, folded=FOLDED.get(path, ())),
        )


def _thing(name: str, schema: dict[str, Any]) -> Thing:
    properties = schema["properties"].items()
    return Thing(name, name.lower(), [_entry(key, one, one.get("description", "")) for key, one in properties])


def _entry(name: str, schema: dict[str, Any], words: str) -> Entry:
    values = allowed_values(schema)
    told = " ".join([words, *(f"{one['description']}." for one in schema.get("anyOf", []))])
    return Entry(name, type_in_words(schema), told, values[:MOST_VALUES], max(0, len(values) - MOST_VALUES))
