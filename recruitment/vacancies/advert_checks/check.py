"""What a check is: what it looks at, and what it finds in words for HR."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from recruitment.vacancies.advert_checks.prose import sentences_of
from recruitment.vacancies.advert_text import Block, blocks
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.snippets import without_names


class Kind(StrEnum):
    """What follows from a finding, the gravest first."""

    BLOCKING = "blocking"
    REASON = "reason"
    ADVISING = "advising"


@dataclass(frozen=True)
class Finding:
    """What is wrong, why it matters, what to do, and in which field of the contract."""

    kind: Kind
    field: str
    what: str
    why: str
    mend: str
    #: From the advert: words or sentences that it is about.
    quotes: tuple[str, ...] = ()
    #: Words that a reason has to be given for, case-folded.
    words: tuple[str, ...] = ()
    #: The reason was given, for all of these words.
    is_settled: bool = False

    @property
    def stops(self) -> bool:
        """Whether the advert can't be public as it is."""
        return self.kind is Kind.BLOCKING or (self.kind is Kind.REASON and not self.is_settled)

    @property
    def in_short(self) -> str:
        """For beside a field, or in a list of what is to be mended."""
        return f"{self.what}. {self.mend}" if self.mend else self.what


@dataclass(frozen=True)
class Advert:
    """A vacancy as it would be published at an instant, looked at now."""

    vacancy: Vacancy
    publish_at: datetime
    instant: datetime

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs, points and headings of the advert's own text, without its Markdown."""
        return blocks(without_names(self.vacancy.description or ""))

    @cached_property
    def texts(self) -> dict[str, str]:
        """What is read as prose, by field, in plain words."""
        held = self.vacancy
        description = "\n".join(block.text for block in self.blocks)
        told = {"title": held.title, "summary": held.summary, "description": description}
        return {field: text for field, text in (told | {"salary_extras": held.salary_extras}).items() if text}

    @cached_property
    def sentences(self) -> dict[str, list[str]]:
        """Summary and text in sentences; headings are none."""
        prose = [block.text for block in self.blocks if not block.is_heading]
        return {"summary": sentences_of([self.vacancy.summary or ""]), "description": sentences_of(prose)}

    @property
    def states_pay(self) -> bool:
        """Whether there is any figure."""
        return self.vacancy.salary_min is not None or self.vacancy.salary_max is not None


class Check(ABC):
    """One thing that is looked at. Subclasses say what for, and `look`."""

    kind: Kind = Kind.ADVISING
    #: The field that most of its findings are about.
    field: str = ""
    why: str = ""
    #: Examples are made up: only what a page can't do without is asked of them.
    is_for_examples = False

    @abstractmethod
    def look(self, advert: Advert) -> Iterator[Finding]:
        """Every finding."""

    def found(self, what: str, mend: str, *, field: str = "", quotes: Iterable[str] = ()) -> Finding:
        """A finding of this check's kind."""
        return Finding(self.kind, field or self.field, what, self.why, mend, tuple(quotes))


def look_for(checks: Iterable[Check], advert: Advert) -> list[Finding]:
    """What these checks find, in their order."""
    wanted = [check for check in checks if check.is_for_examples or not advert.vacancy.is_example]
    return [finding for check in wanted for finding in check.look(advert)]
