"""What is said when a file or a row can't be taken."""

from dataclasses import dataclass

LONGEST_SHOWN = 60


class ImportRefused(Exception):
    """The file as a whole can't be imported; the message is the reason, and nothing more is written."""


@dataclass(frozen=True)
class Problem:
    """Why a row is rejected. The reason names no value of the row, so that rows are counted by it."""

    column: str
    reason: str
    found: str = ""

    def __str__(self) -> str:
        if not self.column:
            return f"{self.reason}: {self.found}" if self.found else self.reason
        told = f"{self.column}: {self.reason}"
        return f"{told} (found {shortened(self.found)!r})" if self.found else told


class BadValue(ValueError):
    """A cell says nothing that its field can hold; the message is the reason."""


class RowRejected(Exception):
    """A row can't become a vacancy."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def shortened(text: str) -> str:
    """As much as a line of a report can show."""
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def listed(names: "list[str] | tuple[str, ...]", most: int = 12) -> str:
    """Names for a message; a file of 5,000 columns would bury it."""
    shown = ", ".join(repr(shortened(name)) for name in names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most:,} more"
