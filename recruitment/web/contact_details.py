"""Addresses and numbers that somebody can be reached at: what is one, whoever typed it."""

import re
from urllib.parse import urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email

#: What the columns of e-mail addresses hold.
LONGEST_EMAIL = 254


class NotAnAddress(ValueError):
    """No mail could be sent there."""


def canonical_email(typed: str) -> str:
    """The same for every way to type one address: case-folded, in one Unicode form. Raises NotAnAddress.

    Folding may lengthen it beyond what an address can be.
    """
    try:
        return validate_email(typed.strip(), check_deliverability=False).normalized.casefold()[:LONGEST_EMAIL]
    except EmailNotValidError as problem:
        raise NotAnAddress(f"{typed!r} is not an email address") from problem


def is_email(text: str) -> bool:
    """Whether mail can be sent there, by its form alone."""
    try:
        canonical_email(text)
    except NotAnAddress:
        return False
    return True


def is_phone(text: str) -> bool:
    """Whether a telephone network would take it, British unless it says otherwise."""
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text, "GB"))
    except phonenumbers.NumberParseException:
        return False


def is_web_address(text: str) -> bool:
    """http and https alone: a link must never run a script."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", text)
    except ValueError:
        return False
