"""Passwords: Argon2id, and what makes one too easy to guess."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 15
#: Bytes: far above 64 characters of any script, and no work for whoever sends a book.
LONGEST = 1000
FEWEST_CHARACTERS = 5
#: A name shorter than this stands in too many words.
SHORTEST_NAME = 4
#: What must remain once common words and runs are taken out.
LEAST_OWN = 6
MOST_COMMON_WORDS = 2
SHORTEST_RUN = 4
SITE_WORDS = ("children's workforce", "childrens workforce", "recruitment")
RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp")
LOOKALIKES = str.maketrans("013457@$!|", "oieastasil")

#: Above what OWASP asks for at least (19 MiB twice); a worker's threads together still fit in memory.
_hasher = PasswordHasher(time_cost=3, memory_cost=32 * 1024, parallelism=1)


class WeakPassword(ValueError):
    """Why the password won't do, in words for the person."""


def hash_password(password: str) -> str:
    """Argon2id. Slow on purpose: call it outside a writing transaction."""
    return _hasher.hash(_bytes(password))


def verify_password(stored: str | None, password: str) -> bool:
    """Whether the password is right. Without a stored hash as much work is done, so that time tells nothing."""
    try:
        return _hasher.verify(stored or _nobodys_hash(), _bytes(password)) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def check_password(password: str, names: Iterable[str]) -> None:
    """Raises WeakPassword. `names` are the person's and the employer's, which an attacker would try first."""
    if len(password) < SHORTEST:
        raise WeakPassword(f"Use at least {SHORTEST} characters, you have {len(password)}")
    if len(_bytes(password)) > LONGEST:
        raise WeakPassword("Use a shorter password: this one is longer than we can keep")
    readings = {_plain(password), _plain(password.translate(LOOKALIKES))}
    if any(_is_repetition(plain) for plain in readings):
        raise WeakPassword("Use more different characters: this repeats the same few")
    if any(name in plain for name in _name_parts([*SITE_WORDS, *names]) for plain in readings):
        raise WeakPassword("Leave out your name, your email address, and the names of the council and this site")
    if any(_is_listed(plain) or _has_little_own(plain) for plain in readings):
        raise WeakPassword("Choose a password that is harder to guess, such as four words that have nothing in common")


def _bytes(password: str) -> bytes:
    """One form of each letter: keyboards differ in how they send an accent."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace")


def _plain(text: str) -> str:
    """Letters and digits alone, lower case, without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _is_repetition(plain: str) -> bool:
    is_periodic = plain in (plain + plain)[1:-1]
    return is_periodic or len(set(plain)) < FEWEST_CHARACTERS


def _name_parts(names: Iterable[str]) -> set[str]:
    """Whole names and their longer words."""
    parts = [part for name in names for part in (name, *re.split(r"[\W_]+", name))]
    return {plain for part in parts if len(plain := _plain(part)) >= SHORTEST_NAME}


def _is_listed(plain: str) -> bool:
    return plain in _common() or plain.strip("0123456789") in _common()


def _has_little_own(plain: str) -> bool:
    """Little more than one or two common words with digits or a run of keys."""
    left = _without_runs(plain)
    taken = 0
    for word in sorted(_common(), key=lambda word: (-len(word), word)):
        if word in left:
            left = left.replace(word, "")
            taken += 1
    return len(re.sub(r"\d", "", left)) < LEAST_OWN and taken <= MOST_COMMON_WORDS


def _without_runs(plain: str) -> str:
    """Without pieces of alphabet, numbers or keyboard rows, in either direction."""
    lines = [line for run in RUNS for line in (run, run[::-1])]
    kept, position = [], 0
    while position < len(plain):
        length = max(_run_length(plain, position, line) for line in lines)
        if length < SHORTEST_RUN:
            kept.append(plain[position])
            length = 1
        position += length
    return "".join(kept)


def _run_length(plain: str, position: int, line: str) -> int:
    length = 0
    while position + length < len(plain) and plain[position : position + length + 1] in line:
        length += 1
    return length


@cache
def _common() -> frozenset[str]:
    lines = (Path(__file__).parent / "common_passwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(_plain(line) for line in lines if line and not line.startswith("#"))


@cache
def _nobodys_hash() -> str:
    """A hash of today's cost that no password has."""
    cost = f"m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
    return f"$argon2id$v=19${cost}${'A' * 22}${'A' * 43}"
