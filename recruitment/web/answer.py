"""What a calculator answers: large figures, the sums behind them, and what it reckons with."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figure:
    """A large figure; it and its unit read as one: "18.6", "days of leave in a full year"."""

    figure: str
    unit: str
    text: str
    #: "Up to", for a limit.
    qualifier: str = ""


@dataclass(frozen=True)
class Sum:
    """Formulas with their numbers put in: "31 days × 3 ÷ 5 = 18.6 days"."""

    label: str
    sums: tuple[str, ...]


@dataclass(frozen=True)
class Given:
    """What the employer or the record says: a key fact."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Answer:
    """Of one question; without figures `missing` says why."""

    title: str
    figures: list[Figure] = field(default_factory=list)
    #: A sentence that belongs to the figures; may be empty.
    note: str = ""
    sums: list[Sum] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    missing: str = ""

    @property
    def is_unconfirmed(self) -> bool:
        """Whether something it reckons with carries a mark."""
        return any(one.note for one in self.given)
