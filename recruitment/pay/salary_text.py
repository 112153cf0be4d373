"""Reads the pay an advert states in words; what is not clear is refused with its reason, never guessed."""

import re
from dataclasses import dataclass

from recruitment.pay.salary import UNITS_PER_POUND, NotAnAmount, PayUnit, parse_pounds

LONGEST = 500


@dataclass(frozen=True)
class StatedPay:
    """Full-time pay in units. One amount fills both ends; "from" leaves the top open, "up to" the bottom."""

    minimum: int | None
    maximum: int | None
    unit: PayUnit
    pro_rata: bool = False
    unit_stated: bool = True  # False: five figures without a word about the period, read as pay for a year


class UnclearSalary(ValueError):
    """Text that speaks of an amount, but not so that only one reading is left. The message is the reason."""


_PERIODS = {
    "year": r"per[\s-]ann?(?:um)?\b|(?:per|a|/)\s?year\b|yearly|\bannual(?:ly)?\b(?!\sleave)"
    r"|(?<![a-z])p\s?[./]?\s?a\b",
    "day": r"(?:per|a|/)\s?day\b|\bdaily\b|\bday\srate|(?<![a-z])p[./]?d\b",
    "hour": r"\bhour(?:ly)?\b|(?:per|an|/)\s?h(?:ou)?r\b|(?<![a-z])p\s?[./]?\s?h(?:r|our)?s?\b",
    "another period": r"(?:per|a|each|/)\s?(?:week|wk|month|session|shift|visit|fortnight|quarter)\b"
    r"|\bpcm\b|(?<![a-z])p[./]?[wm]\b|weekly|monthly|sessional\srate",
}
_UNIT = f"(?:{'|'.join(_PERIODS[name] for name in PayUnit)})"
# Atomic: a number is taken whole or not at all, never as the first digits of a broken one.
_NUMBER = r"(?>[0-9](?:[0-9,.:]*[0-9])?)"
_THOUSANDS = r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
_ENDS = rf"(?=\.?\s*(?:$|[-,;()+]|to\b|k\b|pro\b|gbp|gross|{_UNIT}))"
# Without a pound sign a number is pay only when written in thousands, or when it opens the text.
_PAY = re.compile(
    r"(?:(?<![a-z])(?P<lead>up\s?to|to|from|between|max(?:imum)?|min(?:imum)?"
    r"|starting(?: salary)?(?: from| at| of)?)\s?)?"
    rf"(?P<first>£\s?{_NUMBER}|{_THOUSANDS}|(?<![0-9.,])[0-9.]+(?=\s?k\b|\s?-\s?[0-9.]+\s?k\b)|^{_NUMBER}{_ENDS})"
    r"(?P<first_k>\s?k\b)?\.?"
    rf"(?:\s?{_UNIT}?\.?\s?(?P<joined>-|to\b|up to\b|and\b)\s?"
    rf"(?P<second>£\s?{_NUMBER}|{_THOUSANDS}|{_NUMBER}{_ENDS})(?P<second_k>\s?k\b)?)?"
    rf"(?P<more>\s?{_UNIT}?\s?\+$)?"
    rf"(?P<trailing>\.?\s?{_UNIT}?\s?(?:-|to\b|/|,)\s?£?\s?[0-9])?"
)
_EXTRAS = re.compile(
    r"\s?(?:\+\s?\S|\bplus\b|\binc(?:l|luding|lusive)?\b"
    r"|(?:&|\b(?:with|and))\s?(?:an?\s)?(?:up to\s)?£\s?[0-9][0-9,.]*k?\s?(?:[a-z]+\s)?(?:bonus|incentive)).*"
)
_WORKING_TIME = re.compile(
    r"[0-9.]+[\s-]?(?:hours?|hrs?)\s?(?:per|a|/|p/?)?\s?(?:week|wk|w)\b"
    r"|[0-9.]+\s?(?:days?|weeks?)\s?(?:per|a|/)\s?(?:week|year)"
)
_HOURS = re.compile(r"(?<![0-9.,£])([0-9]{1,2}(?:\.[0-9]+)?)[\s-]?(?:hours?|hrs?)\b")
_PRO_RATA = re.compile(r"pro[\s-]?rat[ae]|\bpr\b(?! hour)")
_FULL_TIME = re.compile(r"full[\s-]?time|\bf\.?t\.?e\b|\bwte\b")
_PART_TIME = re.compile(r"part[\s-]?time|term[\s-]?time|job[\s-]?share")
_A_NUMBER = re.compile(r"£\s?\d|\d{4}|\d[,.]\d|\dk\b")
_REFUSED = {
    "it is pay for the hours of the post, not for full time": r"\bactual\b|pro[\s-]?rata\W+(?:\w+\W+){0,3}£",
    "it is an estimate": r"potential|\bote\b|circa|(?<![a-z])c\.?\s?£|approx|average",
    "it is an addition to pay": r"allowance|premi|supplement|bonus|incentive|expenses|bursary|per mile",
    "it is pay after tax": r"\bnet\b|take[\s-]home|after tax",
    "it is in another currency": r"[$€¥]|\busd\b|\beur",
    "a number is broken": r"[0-9]\s?,\s[0-9]{3}\b|£\s?[£.,:-]|-\s?£?-|^-",
}
# Full-time pay. Less than £14,000 a year is pay for fewer hours, or an extra: full time on the lowest wage is more.
_BELIEVABLE = {PayUnit.YEAR: (14_000, 1_000_000), PayUnit.DAY: (30, 5_000), PayUnit.HOUR: (2, 500)}
_FIVE_FIGURES = 10_000 * UNITS_PER_POUND
_SHORTEST_FULL_TIME = 35


def read_salary(text: str) -> StatedPay | None:
    """Pay stated by a text, or None where it states no amount ("Competitive"). Raises UnclearSalary."""
    if len(text) > LONGEST:
        raise UnclearSalary("it is too long for a salary")
    plain = _plain(text)
    words = _EXTRAS.sub("", _WORKING_TIME.sub("", plain)).strip()
    found = list(_PAY.finditer(words))
    if not found:
        if _A_NUMBER.search(plain):
            raise UnclearSalary("it has a number, but not clearly an amount of pay")
        return None
    stated = {_ends(match) for match in found}
    if len(stated) > 1:
        raise UnclearSalary("it states several amounts")
    minimum, maximum = stated.pop()
    unit, unit_stated = _unit(words, [amount for amount in (minimum, maximum) if amount is not None])
    _refuse_words(words, plain, unit)
    return StatedPay(minimum, maximum, unit, bool(_PRO_RATA.search(plain)), unit_stated)


def _plain(text: str) -> str:
    """Lower case, every dash a hyphen, every run of white space one space."""
    spaced = re.sub(r"[\s\u200b]+", " ", re.sub(r"[\u2010-\u2015\u2212]", "-", text))
    return spaced.strip().lower().replace("(£)", "£")


def _refuse_words(words: str, plain: str, unit: PayUnit) -> None:
    for reason, pattern in _REFUSED.items():
        if re.search(pattern, words):
            raise UnclearSalary(reason)
    shorter = _PART_TIME.search(plain) or any(float(n) < _SHORTEST_FULL_TIME for n in _HOURS.findall(plain))
    told = _PRO_RATA.search(plain) or _FULL_TIME.search(plain)
    if unit is PayUnit.YEAR and shorter and not told:
        raise UnclearSalary("it does not say whether the amount is for full time")


def _ends(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Both ends of one match, in units, either of them None when it is open."""
    lead, second = match["lead"] or "", match["second"]
    if match["trailing"] or (match["joined"] == "and") != (lead == "between" and match["joined"] != "-"):
        raise UnclearSalary("its range has no clear end")
    thousands = bool(match["second_k"])
    low = _amount(match["first"], bool(match["first_k"]) or thousands)
    if second is not None:
        high = _amount(second, thousands)
        if high < low:
            raise UnclearSalary("its range ends below its start")
        return low, high
    if lead.startswith(("up", "to", "max")):
        return None, low
    return low, None if lead or match["more"] else low


def _amount(text: str, thousands: bool) -> int:
    try:
        units = parse_pounds(text)
    except NotAnAmount:
        raise UnclearSalary("a number is broken") from None
    return units * 1000 if thousands and units < 1000 * UNITS_PER_POUND else units


def _unit(words: str, amounts: list[int]) -> tuple[PayUnit, bool]:
    """What the amounts are paid for, and whether the text says so."""
    named = [name for name, pattern in _PERIODS.items() if re.search(pattern, words)]
    if "another period" in named:
        raise UnclearSalary("it is not paid by the year, the day or the hour")
    if len(named) > 1:
        raise UnclearSalary(f"it is paid by the {' and by the '.join(named)}")
    if not named and min(amounts) < _FIVE_FIGURES:
        raise UnclearSalary("it does not say what the amount is paid for")
    unit = PayUnit(named[0]) if named else PayUnit.YEAR
    low, high = _BELIEVABLE[unit]
    if min(amounts) < low * UNITS_PER_POUND or max(amounts) > high * UNITS_PER_POUND:
        raise UnclearSalary(f"the amount is not believable for one {unit}")
    return unit, bool(named)
