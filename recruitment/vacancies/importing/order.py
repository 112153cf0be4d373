"""What an operator asks of an import, and who watches it."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from recruitment.audit.trail import Actor
from recruitment.vacancies.importing.conversion import Overrides
from recruitment.vacancies.importing.mapping import Mapping


@dataclass(frozen=True)
class ImportOrder:
    """What the operator asks for."""

    path: Path
    employer: str
    mapping: Mapping | None = None
    overrides: Overrides = Overrides()
    dry_run: bool = False
    skip_invalid: bool = False
    publish: bool = False
    close_missing: bool = False
    #: A longer file is refused.
    most_rows: int | None = None
    #: Who imports, for the trail; None is the system.
    by: Actor | None = None
    #: Tells this import from every other.
    number: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def rejected_path(self) -> Path:
        """Where rejected rows go."""
        return self.path.with_name(f"{self.path.name}.rejected.csv")


class Progress(Protocol):
    """Is told how far the work is: bytes read while checking, rows while writing."""

    def checking(self, done: int, of: int) -> None: ...

    def writing(self, done: int) -> None: ...


class Silence:
    """Nobody watches."""

    def checking(self, done: int, of: int) -> None:
        """Say nothing."""

    def writing(self, done: int) -> None:
        """Say nothing."""
