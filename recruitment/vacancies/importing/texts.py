"""Reads what adverts say in words about hours and contract; what is not clear is refused, never guessed."""

import re
from decimal import Decimal
from typing import Any

from recruitment.pay.salary_text import UnclearSalary, read_salary
from recruitment.vacancies.importing.problems import BadValue

_CONTRACTS = {
    "permanent": r"\bpermanent\b|\bsubstantive\b",
    "fixed-term": r"\bfixed[\s-]term\b|\bftc\b",
    "temporary": r"\btemporary\b|\btemp\b",
    "casual": r"\bcasual\b|\bbank\b|\bzero[\s-]hours?\b|\bas and when\b|\bsessional\b",
    "secondment": r"\bsecondments?\b",
    "apprenticeship": r"\bapprentice(?:ship)?s?\b",
    "agency": r"\bagency\b|\blocum\b",
}
_PATTERNS = {
    "full-time": r"\bfull[\s-]?time\b",
    "part-time": r"\bpart[\s-]?time\b",
    "job-share": r"\bjob[\s-]?shar(?:e|es|ing)\b",
    "term-time": r"\bterm[\s-]?time\b",
    "flexible": r"\bflexi(?:ble)?\b",
}
_DENIES = re.compile(r"\b(?:no|not|non|without|cannot|unable)\b|n't\b")
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_WEEKLY = re.compile(rf"(?<![0-9.,-])({_NUMBER})\s?(?:hours?|hrs?)\b\s*(?:(?:per|each|every|a|in a)\s|p\s?/?\s?|/\s?)w")
_RANGE = re.compile(rf"{_NUMBER}\s?(?:hours?|hrs?)?\s?(?:-|to|or|and)\s?{_NUMBER}\s?(?:hours?|hrs?)")
_LENGTH = re.compile(r"(?<![0-9.,-])([0-9]{1,3}|one|two|three)[\s-]?(months?|mths?|years?|yrs?)\b")
_SMALL = {"one": 1, "two": 2, "three": 3}
_VAGUE_LENGTH = re.compile(r"\bup to\b|\bat least\b|\bminimum\b|\binitial|[0-9]\s?(?:-|to|or)\s?[0-9]")


def salary_fields(text: str) -> dict[str, Any]:
    """salary_min, salary_max and salary_unit. Raises BadValue."""
    try:
        stated = read_salary(text)
    except UnclearSalary as problem:
        raise BadValue(f"the pay is not clear: {problem}") from problem
    if stated is None:
        return {}
    return {"salary_min": stated.minimum, "salary_max": stated.maximum, "salary_unit": str(stated.unit)}


def hours_fields(text: str) -> dict[str, Any]:
    """hours and hours_per_week, as far as stated. Raises BadValue where nothing of either is clear."""
    plain = _plain(text)
    _refuse_denial(plain)
    found: dict[str, Any] = {}
    if hours := [name for name, pattern in _PATTERNS.items() if re.search(pattern, plain)]:
        found["hours"] = hours
    weekly = {Decimal(number) for number in _WEEKLY.findall(plain)}
    if len(weekly) > 1 or (weekly and _RANGE.search(plain)):
        raise BadValue("it states several numbers of hours")
    if weekly:
        found["hours_per_week"] = weekly.pop()
    if not found:
        raise BadValue("it states neither hours a week nor a pattern of hours")
    return found


def contract_fields(text: str) -> dict[str, Any]:
    """contract_type, and contract_months where one clear length is stated. Raises BadValue."""
    plain = _plain(text)
    _refuse_denial(plain)
    types = [name for name, pattern in _CONTRACTS.items() if re.search(pattern, plain)]
    if len(types) != 1:
        raise BadValue("it names several types of contract" if types else "it names no type of contract")
    found: dict[str, Any] = {"contract_type": types[0]}
    lengths = {_months(number, unit) for number, unit in _LENGTH.findall(plain)}
    if types[0] != "permanent" and len(lengths) == 1 and not _VAGUE_LENGTH.search(plain):
        found["contract_months"] = lengths.pop()
    return found


def _plain(text: str) -> str:
    return " ".join(re.sub("[\u2010-\u2015\u2212]", "-", text).casefold().split())


def _refuse_denial(plain: str) -> None:
    if _DENIES.search(plain):
        raise BadValue("it says what is not offered, which can't be read safely")


def _months(number: str, unit: str) -> int:
    count = _SMALL.get(number) or int(number)
    return count * (12 if unit.startswith("y") else 1)
