"""People and programs."""

import pytest

from recruitment.visits import visitors
from recruitment.visits.visitors import is_persons
from tests.visits.browsers import BROWSERS, FIREFOX, PROGRAMS


@pytest.mark.parametrize("agent", BROWSERS)
def test_browser_is_a_persons(agent: str) -> None:
    assert is_persons({"HTTP_USER_AGENT": agent, "HTTP_COOKIE": "form=staff; notices=1"})


@pytest.mark.parametrize("agent", PROGRAMS)
def test_program_is_nobodys(agent: str) -> None:
    assert not is_persons({"HTTP_USER_AGENT": agent})


def test_agents_are_judged_without_being_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors, "MOST_JUDGED", 10)
    assert all(is_persons({"HTTP_USER_AGENT": f"{FIREFOX} {number}"}) for number in range(50))
    assert len(visitors._judged) <= 10
    assert {type(one) for one in visitors._judged} == {int}


def test_silence_is_nobodys() -> None:
    assert not is_persons({})


@pytest.mark.parametrize(
    "said",
    [
        {"HTTP_SEC_PURPOSE": "prefetch;prerender"},
        {"HTTP_PURPOSE": "prefetch"},
        {"HTTP_X_MOZ": "prefetch"},
        {"HTTP_COOKIE": "form=1; staff=abc"},
        {"HTTP_COOKIE": "__Host-staff=abc"},
    ],
)
def test_page_fetched_ahead_or_by_staff_is_nobodys(said: dict[str, str]) -> None:
    assert not is_persons({"HTTP_USER_AGENT": FIREFOX} | said)
