"""Reads what adverts say in words about hours and contract; what is not clear is refused, never guessed."""

import re
from decimal import Decimal
from typing import Any

from recruitment.pay.salary_text import UnclearSalary, read_salary
from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.models import ENDLESS

_CONTRACTS = {
    "permanent": r"\bpermanent\b|\bsubstantive\b",
    "fixed-term": r"\bfixed[\s-]term\b|\bftc\b",
    "temporary": r"\btemporary\b|\btemp\b",
    "casual": r"\bcasual\b|\bbank\b(?!\sholiday)|\bzero[\s-]hours?\b|\bas and when\b|\bsessional\b",
    "secondment": r"\bsecondment\b",
    "apprenticeship": r"\bapprentice(?:ship)?s?\b",
    "agency": r"\bagency\b|\blocum\b",
}
_PATTERNS = {
    "full-time": r"\bfull[\s-]?time\b(?!\sequivalent)",
    "part-time": r"\bpart[\s-]?time\b",
    "job-share": r"\bjob[\s-]?shar(?:e|es|ing)\b",
    "term-time": r"\bterm[\s-]?time\b",
    "flexible": r"\bflexi(?:ble)?\b",
}
_DENIES = re.compile(r"\b(?:no|not|non|without|cannot|unable)\b|n't\b")
_HEDGES = re.compile(
    r"\bconsider|\bwelcome|\b(?:would|may|might|could|if|please|permission|approval|current)\b|\bapplying\b|\bdiscuss"
    r"|\bwhere possible\b|\bprior to\b|\bother\b|\bevery\b|\bsecondments\b|\bsecondment (?:or|and|applications?)\b"
)
#: The hours of full time, beside which those of the post may be fewer.
_FULL_TIME_WEEK = re.compile(r"\bfull[\s-]time equivalent\b|\bf\.?t\.?e\b|\bpro[\s-]?rata\b")
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_WEEKLY = re.compile(rf"(?<![0-9.,-])({_NUMBER})\s?(?:hours?|hrs?)\b\s*(?:(?:per|each|every|a|in a)\s|p\s?/?\s?|/\s?)w")
_RANGE = re.compile(rf"{_NUMBER}\s?(?:hours?|hrs?)?\s?(?:-|to|or|and)\s?{_NUMBER}\s?(?:hours?|hrs?)")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {"eighteen": 18}
_LENGTH = re.compile(rf"(?<![0-9.,-])([0-9]{{1,3}}|{'|'.join(_NUMBERS)})[\s-]?(months?|mths?|years?|yrs?)\b")
#: As many as fit into a week.
MOST_HOURS = 168
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
    if (weekly := _weekly(plain)) is not None:
        found["hours_per_week"] = weekly
    if not found:
        raise BadValue("it states neither hours a week nor a pattern of hours")
    return found


def _weekly(plain: str) -> Decimal | None:
    """The one number of hours a week, where it is that of the post."""
    weekly = {Decimal(number) for number in _WEEKLY.findall(plain)}
    if len(weekly) > 1 or _RANGE.search(plain):
        raise BadValue("it states several numbers of hours")
    if not weekly or _FULL_TIME_WEEK.search(plain):
        return None
    hours = weekly.pop()
    if not 0 < hours <= MOST_HOURS:
        raise BadValue("no week has that number of hours")
    return hours


def contract_fields(text: str) -> dict[str, Any]:
    """contract_type, and contract_months where one clear length is stated. Raises BadValue."""
    plain = _plain(text)
    _refuse_denial(plain)
    if _HEDGES.search(plain):
        raise BadValue("it says what could be, which can't be read safely")
    types = [name for name, pattern in _CONTRACTS.items() if re.search(pattern, plain)]
    if len(types) != 1:
        raise BadValue("it names several types of contract" if types else "it names no type of contract")
    found: dict[str, Any] = {"contract_type": types[0]}
    lengths = {_months(number, unit) for number, unit in _LENGTH.findall(plain)}
    if types[0] not in ENDLESS and len(lengths) == 1 and not _VAGUE_LENGTH.search(plain):
        found["contract_months"] = lengths.pop()
    return found


def _plain(text: str) -> str:
    return " ".join(re.sub("[\u2010-\u2015\u2212]", "-", text).casefold().split())


def _refuse_denial(plain: str) -> None:
    if _DENIES.search(plain):
        raise BadValue("it says what is not offered, which can't be read safely")


def _months(number: str, unit: str) -> int:
    count = _NUMBERS.get(number) or int(number)
    return count * (12 if unit.startswith("y") else 1)
