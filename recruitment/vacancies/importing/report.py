"""What an import did, in numbers and reasons."""

from collections import Counter
from dataclasses import dataclass, field

from recruitment.vacancies.importing.problems import Problem

#: A line for each rejected row is for reading; a file with thousands of them is read in FILE.rejected.csv.
MOST_TOLD = 50


@dataclass
class Report:
    """Counts of rows; every row read is in exactly one of created, updated, unchanged, skipped and rejected."""

    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    published: int = 0
    #: Handed in for approval, where the employer asks for a second person.
    submitted: int = 0
    drafts: int = 0
    closed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    rejected: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    #: Why drafts were left as drafts.
    obstacles: Counter[str] = field(default_factory=Counter)
    #: What the mapping filled in, by rule.
    notes: Counter[str] = field(default_factory=Counter)
    #: The first rejected rows, each with its line.
    told: list[str] = field(default_factory=list)
    unused_columns: list[str] = field(default_factory=list)

    def reject(self, line: int, problems: tuple[Problem, ...]) -> None:
        """Count a rejected row under each of its reasons."""
        self.rejected += 1
        self.reasons.update({f"{one.column}: {one.reason}".removeprefix(": ") for one in problems})
        for one in problems:
            if len(self.told) < MOST_TOLD:
                self.told.append(f"line {line:,}, {one}")

    def add(self, batch: "Report") -> None:
        """What one transaction did, once it is committed."""
        for name in ("created", "updated", "unchanged", "published", "submitted", "drafts", "closed", "rejected"):
            setattr(self, name, getattr(self, name) + getattr(batch, name))
        for name in ("skipped", "reasons", "obstacles", "notes"):
            getattr(self, name).update(getattr(batch, name))
        self.told += batch.told[: MOST_TOLD - len(self.told)]

    def lines(self) -> list[str]:
        """The report as it is printed."""
        counts = {
            "read": self.read,
            "created": self.created,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "skipped": self.skipped.total(),
            "rejected": self.rejected,
            "published": self.published,
            **({"submitted": self.submitted} if self.submitted else {}),
            "left as drafts": self.drafts,
            "closed": self.closed,
        }
        told = [f"{name:<15}{count:>9,}" for name, count in counts.items()]
        told += _grouped("Skipped by rule", self.skipped) + _grouped("Rejected because", self.reasons)
        told += _grouped("Left as drafts because", self.obstacles) + _grouped("Filled in by the mapping", self.notes)
        if self.unused_columns:
            told += ["", "Columns not used: " + ", ".join(self.unused_columns)]
        return told

    def rejected_lines(self) -> list[str]:
        """A line for each problem of the first rejected rows."""
        more = self.rejected - len({line.partition(", ")[0] for line in self.told})
        if len(self.told) < MOST_TOLD or more <= 0:
            return self.told
        return [*self.told, f"... and {more:,} more rows"]


def _grouped(title: str, counts: Counter[str]) -> list[str]:
    if not counts:
        return []
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ["", f"{title}:", *(f"  {count:>8,}  {reason}" for reason, count in ordered)]
