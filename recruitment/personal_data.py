"""What columns hold about people: why, on which lawful basis, until when. Models say it, pages and docs read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, MetaData

#: Lawful bases of article 6 of the UK GDPR that this site relies on, as a reader knows them.
CONSENT = "Consent"
CONTRACT = "Steps before a contract"
PUBLIC_TASK = "Public task"
LEGAL_DUTY = "Legal obligation"
BASES = (CONSENT, CONTRACT, PUBLIC_TASK, LEGAL_DUTY)

#: Whom it is about.
APPLICANT = "Somebody looking for work"
STAFF = "A member of staff"
BOTH = "Either"
WHOM = (APPLICANT, STAFF, BOTH)

_KEY = "personal"


@dataclass(frozen=True)
class PersonalData:
    """The tag of a column. `withheld` says why a person's own export leaves it out; empty where it does not."""

    purpose: str
    basis: str
    kept: str
    about: str
    what: str
    withheld: str


def personal(
    purpose: str, *, basis: str, kept: str, about: str = APPLICANT, what: str = "", withheld: str = ""
) -> dict[Any, Any]:
    """For `mapped_column(info=…)`: why it is there, one of BASES, until when it is kept, one of WHOM.

    `what` is the column in a reader's words: without it, its name. All are shown to the public.
    """
    if basis not in BASES or about not in WHOM:
        raise ValueError(f"{basis!r} or {about!r} is in no list of {__name__}")
    return {_KEY: PersonalData(purpose, basis, kept, about, what, withheld)}


def tag_of(column: Column[Any]) -> PersonalData | None:
    """What the model says of the column; None where it holds nothing about a person."""
    found: PersonalData | None = column.info.get(_KEY)
    return found


def tagged_columns(metadata: MetaData) -> Iterator[tuple[Column[Any], PersonalData]]:
    """Every column that holds something about a person, by table and in the order of the model."""
    for table in sorted(metadata.tables.values(), key=lambda one: one.name):
        for column in table.columns:
            if tag := tag_of(column):
                yield column, tag


def words_for(column: Column[Any], tag: PersonalData) -> str:
    """The column in a reader's words."""
    return tag.what or column.name.replace("_", " ").capitalize()
