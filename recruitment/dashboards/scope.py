"""Whose figures: one employer's, or the whole site's."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, true

from recruitment.visits.models import NOBODYS, VisitCount


@dataclass(frozen=True)
class Scope:
    """One employer's id, or None for all."""

    employer_id: int | None

    def owns(self, column: Any) -> ColumnElement[bool]:
        """What belongs to it."""
        return true() if self.employer_id is None else column == self.employer_id

    @property
    def sees(self) -> ColumnElement[bool]:
        """Views of its own pages, and of those that belong to all employers, such as the list."""
        if self.employer_id is None:
            return true()
        return VisitCount.employer_id.in_((self.employer_id, NOBODYS))
