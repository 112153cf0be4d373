"""Whoever keeps something about people: what they hold of an address, erasing it, and what is past its time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from flask import Flask, current_app

from recruitment.database import leave_no_trace

Things = list[dict[str, object]]


@dataclass(frozen=True)
class Holder:
    """A room with personal data, as a reader calls what it holds."""

    name: str
    #: Of a case-folded address: one dictionary for each thing, its keys in a reader's words.
    held: Callable[[str], Things]
    #: Removes everything of the address, in the caller's writing transaction; how many things.
    erase: Callable[[str], int]
    #: Removes what is past its limit, in transactions of its own; how many things. With True it only counts.
    expire: Callable[[datetime, bool], int]


def init_holders(app: Flask, holders: Iterable[Holder]) -> None:
    """Every room that keeps something about people, in the order of the pages."""
    app.extensions["holders"] = tuple(holders)


def all_holders() -> tuple[Holder, ...]:
    """Those that the factory named."""
    found: tuple[Holder, ...] = current_app.extensions["holders"]
    return found


def held_of(email: str) -> dict[str, Things]:
    """Holder → what it holds of a case-folded address; without those that hold nothing."""
    found = {holder.name: holder.held(email) for holder in all_holders()}
    return {name: things for name, things in found.items() if things}


def erase_all_of(email: str) -> dict[str, int]:
    """Everything of a case-folded address, everywhere; holder → how many things. It leaves the files too."""
    leave_no_trace()
    erased = {holder.name: holder.erase(email) for holder in all_holders()}
    return {name: number for name, number in erased.items() if number}
