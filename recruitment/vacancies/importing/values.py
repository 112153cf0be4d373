"""What the mapping's rule for a field makes of a row's cells."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from recruitment.vacancies.importing import dates, texts
from recruitment.vacancies.importing.fields import DATES, INSTANTS, READERS
from recruitment.vacancies.importing.mapping import FieldRule, Section, Unknown, fill_template
from recruitment.vacancies.importing.plain_text import to_markdown
from recruitment.vacancies.importing.problems import BadValue

TEXT_READERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "salary_text": texts.salary_fields,
    "hours_text": texts.hours_fields,
    "contract_text": texts.contract_fields,
}


def stated_text(rule: FieldRule, cells: Mapping[str, str]) -> str:
    """What the row says for the field, before translation; empty when it says nothing. Cells are trimmed."""
    if rule.fixed is not None:
        return rule.fixed
    if rule.not_stated:
        cells = {name: "" if text.casefold() in rule.not_stated else text for name, text in cells.items()}
    if rule.templates:
        filled = (fill_template(one, dict(cells)) for one in rule.templates)
        return next((text for text in filled if text is not None), "")
    if rule.sections:
        return "\n\n".join(filter(None, (_section_text(rule, one, cells) for one in rule.sections)))
    return rule.separator.join(filter(None, (cells[name] for name in rule.columns)))


def field_value(rule: FieldRule, text: str) -> Any:
    """The field's value of a text that is not empty. Raises BadValue."""
    if rule.name in INSTANTS:
        is_closing = rule.name == "closes_at"
        return dates.read_instant(text, rule.formats, whole_day=rule.whole_day, closing=is_closing)
    if rule.name in DATES:
        return dates.read_date(text, rule.formats)
    if rule.is_plain_text and not rule.sections:
        text = to_markdown(text, rule.line_end)
    return READERS[rule.name](text)


def translated(rule: FieldRule, text: str) -> str:
    """The text in the contract's words; empty for "not stated". Raises BadValue for one that isn't in the table."""
    if rule.translations is None or not text:
        return text
    found = rule.translations.get(text.casefold())
    if found is not None:
        return found
    if rule.otherwise == Unknown.REJECTED:
        raise BadValue("not in the mapping's table of translations")
    if rule.otherwise == Unknown.NOT_STATED:
        return ""
    return text if rule.otherwise == Unknown.AS_IT_STANDS else rule.otherwise


def refuse_unclear_words(rule: FieldRule, text: str) -> None:
    """Raises BadValue where the mapping says that a word leaves the text open."""
    if rule.unclear_words and not rule.unclear_words.isdisjoint(re.findall(r"\w+", text.casefold())):
        raise BadValue("it has a word that the mapping doesn't take as clear")


def fillings(rule: FieldRule, cells: Mapping[str, str], told: str) -> list[str]:
    """What the mapping decides here in place of the source, in words to be counted."""
    found = []
    if rule.not_stated and any(cells[name].casefold() in rule.not_stated for name in rule.used_columns):
        found.append(f"{rule.name}: {', '.join(sorted(rule.not_stated))} means not stated")
    if rule.translations is not None and told and told.casefold() not in rule.translations:
        found.append(f"{rule.name}: {rule.otherwise} where the table has no translation")
    return found


def _section_text(rule: FieldRule, section: Section, cells: Mapping[str, str]) -> str:
    text = cells[section.column]
    if not text:
        return ""
    body = to_markdown(text, rule.line_end) if rule.is_plain_text else text
    return f"# {section.heading}\n\n{body}" if section.heading else body
