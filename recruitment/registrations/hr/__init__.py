"""People who registered, in the back office: table and board, one person, messages, export, choices."""

from recruitment.registrations.hr import (
    board,
    changing,
    documents,
    exporting,
    listing,
    messaging,
    naming,
    notices,
    person,
    wording,
)
from recruitment.registrations.hr.door import registrations_hr

__all__ = [
    "board",
    "changing",
    "documents",
    "exporting",
    "listing",
    "messaging",
    "naming",
    "notices",
    "person",
    "registrations_hr",
    "wording",
]
