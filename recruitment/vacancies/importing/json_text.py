"""JSON and JSON Lines as objects with their lines, read piece by piece: the file may be larger than the memory."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn, TextIO

from recruitment.vacancies.importing.problems import ImportRefused, shortened

#: Of one object, in characters.
LONGEST_OBJECT = 4_000_000
_PIECE = 1 << 16
_LONGEST_NUMBER = 40
_SPACE = " \t\r\n"
#: Where other systems, and our own API, put their list inside an object.
_WRAPPERS = ("items", "@graph")

JsonObject = dict[str, Any]


def _once_each(pairs: list[tuple[str, Any]]) -> JsonObject:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise ImportRefused(f"a name stands twice in one object: {next(n for n in names if names.count(n) > 1)!r}")
    return made


def _no_number(text: str) -> NoReturn:
    raise ImportRefused(f"{text} is no number")


def _without_exponent(text: str) -> str:
    """4.12e4 as 41200, where it is a number of a reasonable length."""
    if not ("e" in text or "E" in text) or len(text) > _LONGEST_NUMBER:
        return text
    number = Decimal(text)
    return f"{number:f}" if abs(number.adjusted()) < _LONGEST_NUMBER else text


#: Numbers stay the text that was written: 41200.50 is exact, and 5,000 digits cost nothing.
_DECODER = json.JSONDecoder(
    object_pairs_hook=_once_each, parse_float=_without_exponent, parse_int=str, parse_constant=_no_number
)


def read_objects(text: TextIO) -> Iterator[tuple[int, JsonObject]]:
    """Every object with the line where it begins: of an array, of an object's "items" or "@graph", or one after
    the other. Raises ImportRefused with the line."""
    source = _Source(text)
    if not source.next_character():
        raise ImportRefused("the file is empty")
    while start := source.next_character():
        if start == "[":
            yield from _array(source)
        elif start == "{":
            yield from _object_or_list(source)
        else:
            source.refuse("neither an object nor a list begins here")


def _array(source: "_Source") -> Iterator[tuple[int, JsonObject]]:
    source.take("[")
    while source.next_character() != "]":
        if source.next_character() != "{":
            source.refuse("the list holds something that is no object")
        line = source.line
        yield line, source.value()
        if source.next_character() != "]":
            source.take(",")
            if source.next_character() == "]":
                source.refuse("an object is missing after the comma")
    source.take("]")


def _object_or_list(source: "_Source") -> Iterator[tuple[int, JsonObject]]:
    """The object itself, or the objects of the list inside it."""
    line, held, is_list = source.line, [], False
    source.take("{")
    while source.next_character() != "}":
        name = source.name()
        source.take(":")
        if name in _WRAPPERS and source.next_character() == "[" and source.begins_objects():
            is_list = True
            yield from _array(source)
        else:
            held.append((name, source.value()))
        if source.next_character() != "}":
            source.take(",")
    source.take("}")
    if not is_list:
        yield line, source.checked(held)


class _Source:
    """The text still to be read, and the line it has come to."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held = ""
        self._at = 0
        self._has_ended = False
        self.line = 1

    def next_character(self) -> str:
        """The next one that is no white space, not yet taken; empty at the end."""
        while True:
            while self._at < len(self._held):
                character = self._held[self._at]
                if character not in _SPACE:
                    return character
                self._move(self._at + 1)
            if not self._more():
                return ""

    def take(self, wanted: str) -> None:
        """Raises ImportRefused when something else stands there."""
        found = self.next_character()
        if found != wanted:
            self.refuse(f"{wanted} is missing before {found!r}" if found else "the file ends too early")
        self._move(self._at + 1)

    def name(self) -> str:
        """A name of an object."""
        if self.next_character() != '"':
            self.refuse("a name in quotation marks is missing")
        return str(self.value())

    def begins_objects(self) -> bool:
        """Whether the list that begins here is one of objects, as far as its first element tells."""
        while not (rest := self._held[self._at + 1 :].lstrip(_SPACE)) and self._more():
            pass
        return rest.startswith(("{", "]"))

    def value(self) -> Any:
        """The next value whole, however many pieces it takes."""
        self.next_character()
        while True:
            try:
                found, end = self._decoded()
            except json.JSONDecodeError as problem:
                if not self._more():
                    self._move(problem.pos)
                    self.refuse(problem.msg)
                continue
            if end == len(self._held) and self._more():
                continue  # a number may go on in the next piece
            self._move(end)
            return found

    def _decoded(self) -> tuple[Any, int]:
        try:
            return _DECODER.raw_decode(self._held, self._at)
        except json.JSONDecodeError:
            if len(self._held) - self._at > LONGEST_OBJECT:
                self.refuse(f"an object is longer than {LONGEST_OBJECT:,} characters, or it never ends")
            raise
        except RecursionError:
            self.refuse("lists stand in lists too deeply")
        except ImportRefused as problem:
            self.refuse(str(problem))

    def checked(self, pairs: list[tuple[str, Any]]) -> JsonObject:
        """The object of these pairs. Raises ImportRefused when a name stands twice."""
        try:
            return _once_each(pairs)
        except ImportRefused as problem:
            self.refuse(str(problem))

    def refuse(self, reason: str) -> NoReturn:
        """Raises ImportRefused with the line."""
        raise ImportRefused(f"line {self.line:,} can't be read as JSON: {shortened(reason)}")

    def _move(self, to: int) -> None:
        self.line += self._held.count("\n", self._at, to)
        self._at = to

    def _more(self) -> bool:
        """Read on, as much again as is held; False at the end of the file."""
        if self._has_ended:
            return False
        rest = self._held[self._at :]
        piece = self._text.read(max(_PIECE, len(rest)))
        self._has_ended = not piece
        self._held, self._at = rest + piece, 0
        return bool(piece)
