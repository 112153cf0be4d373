"""The state of a complaint, in words."""

from datetime import UTC, date, datetime

import pytest

from recruitment.privacy.hr.rows import state_of
from recruitment.privacy.models import Complaint


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 7, 1), ("14 days left", "")),
        (date(2026, 7, 8), ("7 days left", "sun")),
        (date(2026, 7, 14), ("1 day left", "sun")),
        (date(2026, 7, 15), ("Due today", "soon")),
        (date(2026, 7, 16), ("1 day late", "soon")),
        (date(2026, 7, 20), ("5 days late", "soon")),
    ],
)
def test_the_nearer_the_day_the_louder(today: date, state: tuple[str, str]) -> None:
    assert state_of(Complaint(due_on=date(2026, 7, 15)), today) == state


def test_answered_one_is_quiet() -> None:
    answered = Complaint(due_on=date(2026, 7, 15), answered_at=datetime(2026, 7, 1, tzinfo=UTC))
    assert state_of(answered, date(2026, 8, 1)) == ("Answered", "outline")
