"""A mapping's TOML as typed data; whatever in it can't be meant is refused with its place. See docs/importing.md."""

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from recruitment.vacancies.importing.csv_table import DELIMITERS
from recruitment.vacancies.importing.fields import DATES, FIELDS, IDENTITY, INSTANTS
from recruitment.vacancies.importing.mapping import (
    TEXT_FIELDS,
    DuplicateRule,
    FieldRule,
    Mapping,
    Section,
    SkipRule,
    Unknown,
    identifies,
)
from recruitment.vacancies.importing.problems import BadValue, ImportRefused
from recruitment.vacancies.importing.values import field_value

REPAIR = "utf-8 read as cp1252"
_TOP = {"source", "encoding", "delimiter", "repair", "skip", "duplicates", "fields"}
_ORIGINS = {"column", "columns", "template", "sections", "fixed"}
_ANYWHERE = _ORIGINS | {"separator", "not_stated", "translate", "otherwise", "default"}
_TIMES = {"formats", "whole_day", "unclear"}


class BadMapping(ImportRefused):
    """The mapping asks for something that isn't there; the message says where."""


def load_mapping(path: Path) -> Mapping:
    """The mapping of a TOML file. Raises BadMapping."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise BadMapping(f"{path.name} is not TOML in UTF-8: {problem}") from problem
    try:
        return read_mapping(told)
    except (BadValue, TypeError, AttributeError) as problem:
        raise BadMapping(f"{path.name}: {problem}") from problem


def read_mapping(told: dict[str, Any]) -> Mapping:
    """The mapping of its tables. Raises BadValue with the place."""
    _known_keys("the top", told, _TOP)
    rules = [_field_rule(name, _as_table(what)) for name, what in _table(told, "fields").items()]
    if "source" in told:
        rules.append(_checked(FieldRule("source", fixed=_text("source", told["source"]))))
    mapping = Mapping(
        tuple(rules),
        encoding=_encoding(told.get("encoding")),
        delimiter=_choice("delimiter", told.get("delimiter"), DELIMITERS),
        repairs_text=bool(_choice("repair", told.get("repair"), (REPAIR,))),
        skips=tuple(_skip_rule(one) for one in told.get("skip", [])),
        duplicates=_duplicate_rule(told["duplicates"]) if "duplicates" in told else None,
    )
    if not identifies(mapping):
        raise BadValue("no fields say which vacancy a row is: give reference, or source and source_reference")
    return mapping


def _field_rule(name: str, told: dict[str, Any]) -> FieldRule:
    place = f"fields.{name}"
    if name not in FIELDS and name not in TEXT_FIELDS:
        raise BadValue(f"{place}: there is no such field")
    _known_keys(place, told, _allowed_keys(name))
    if len(_ORIGINS & told.keys()) != 1:
        raise BadValue(f"{place}: give one of {', '.join(sorted(_ORIGINS))}")
    columns = [told["column"]] if "column" in told else told.get("columns", [])
    translate = told.get("translate")
    rule = FieldRule(
        name,
        columns=_texts(place, columns),
        separator=_text(place, told.get("separator", ", ")),
        templates=_texts(place, told.get("template", [])),
        sections=tuple(_section(place, one) for one in told.get("sections", [])),
        fixed=_value_text(place, told["fixed"]) if "fixed" in told else None,
        not_stated=frozenset(_text(place, one).strip().casefold() for one in told.get("not_stated", [])),
        translations=None if translate is None else _translations(place, translate),
        otherwise=_value_text(place, told.get("otherwise", Unknown.REJECTED)),
        unclear=_choice(place, told.get("unclear", "rejected"), ("rejected", "not stated")) or Unknown.REJECTED,
        unclear_words=frozenset(one.casefold() for one in _texts(place, told.get("unclear_words", []))),
        default=_value_text(place, told["default"]) if "default" in told else None,
        days_after_publish=_days(place, told.get("days_after_publish")),
        formats=_texts(place, told.get("formats", [])),
        whole_day=_flag(place, told.get("whole_day", False)),
        is_plain_text=_choice(place, told.get("text"), ("plain", "markdown")) == "plain",
        line_end=_text(place, told["line_end"]) if "line_end" in told else None,
    )
    return _checked(rule)


def _allowed_keys(name: str) -> set[str]:
    if name in TEXT_FIELDS:
        return {"column", "columns", "separator", "not_stated", "unclear", "unclear_words"}
    if name in IDENTITY:
        return _ANYWHERE
    if name in INSTANTS or name in DATES:
        more = {"days_after_publish"} if name == "closes_at" else set()
        return _ANYWHERE | _TIMES | more
    return _ANYWHERE | {"unclear"} | ({"text", "line_end"} if name == "description" else set())


def _checked(rule: FieldRule) -> FieldRule:
    """Every value that the mapping itself names must be one that the field can hold."""
    plain = replace(rule, formats=(), whole_day=False)
    named = [*(rule.translations or {}).values(), rule.fixed, rule.default]
    if rule.otherwise not in set(Unknown):
        named.append(rule.otherwise)
    if rule.translations is None and rule.otherwise != Unknown.REJECTED:
        raise BadValue(f"fields.{rule.name}: otherwise needs a translate table beside it")
    for text in named:
        if text is not None:
            try:
                field_value(plain, text)
            except BadValue as problem:
                raise BadValue(f"fields.{rule.name}: {text!r} is {problem}") from problem
    return rule


def _skip_rule(told: dict[str, Any]) -> SkipRule:
    _known_keys("skip", told, {"rule", "column", "values"})
    values = frozenset(one.strip().casefold() for one in _texts("skip.values", told.get("values", [])))
    return SkipRule(_text("skip.rule", told.get("rule")), _text("skip.column", told.get("column")), values)


def _duplicate_rule(told: dict[str, Any]) -> DuplicateRule:
    _known_keys("duplicates", told, {"rule", "prefer", "equals"})
    prefer = told.get("prefer", {})
    _known_keys("duplicates.prefer", prefer, {"column", "values"})
    return DuplicateRule(
        _text("duplicates.rule", told.get("rule")),
        column=_text("duplicates.prefer", prefer.get("column", "")),
        values=tuple(one.strip().casefold() for one in _texts("duplicates.prefer", prefer.get("values", []))),
        first_of_equals=_choice("duplicates.equals", told.get("equals"), ("first", "rejected")) == "first",
    )


def _section(place: str, told: dict[str, Any]) -> Section:
    _known_keys(place, told, {"column", "heading"})
    return Section(_text(place, told.get("column")), _text(place, told.get("heading", "")))


def _translations(place: str, told: dict[str, Any]) -> dict[str, str]:
    return {said.strip().casefold(): _value_text(place, value) for said, value in told.items()}


def _table(told: dict[str, Any], name: str) -> dict[str, Any]:
    if not isinstance(told.get(name), dict):
        raise BadValue(f"there is no table [{name}]")
    return dict(told[name])


def _as_table(told: Any) -> dict[str, Any]:
    """`title = "Job title"` is short for a table with that column."""
    return {"column": told} if isinstance(told, str) else dict(told)


def _known_keys(place: str, told: dict[str, Any], known: Iterable[str]) -> None:
    if strange := sorted(set(told) - set(known)):
        raise BadValue(f"{place}: {', '.join(strange)} can't stand there; these can: {', '.join(sorted(known))}")


def _text(place: str, told: Any) -> str:
    if not isinstance(told, str):
        raise BadValue(f"{place}: a text is missing, in quotation marks")
    return told


def _texts(place: str, told: Any) -> tuple[str, ...]:
    return tuple(_text(place, one) for one in ([told] if isinstance(told, str) else told))


def _value_text(place: str, told: Any) -> str:
    """A value as a cell would hold it."""
    if isinstance(told, bool):
        return "yes" if told else "no"
    if isinstance(told, list):
        return ";".join(_texts(place, told))
    return str(told) if isinstance(told, int | float) else _text(place, told)


def _choice(place: str, told: Any, allowed: Iterable[str]) -> str | None:
    if told is not None and told not in allowed:
        raise BadValue(f"{place}: {told!r} is not one of {', '.join(map(repr, allowed))}")
    return told


def _flag(place: str, told: Any) -> bool:
    if not isinstance(told, bool):
        raise BadValue(f"{place}: true or false is missing")
    return told


def _days(place: str, told: Any) -> int | None:
    if told is not None and (not isinstance(told, int) or not 1 <= told <= 366):
        raise BadValue(f"{place}: days_after_publish is a number from 1 to 366")
    return told


def _encoding(told: Any) -> str | None:
    if told is not None:
        try:
            "".encode(_text("encoding", told))
        except LookupError as problem:
            raise BadValue(f"encoding: {told!r} is not known") from problem
    return told
