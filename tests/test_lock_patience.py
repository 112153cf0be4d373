"""How long a lock is waited for, after waits in vain and after others got through."""

from collections.abc import Callable

import pytest

from recruitment.lock_patience import LOCK_WAIT_MS, STUCK_FOR, STUCK_WAIT_MS, Patience


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the clock that only goes on."""

    def turn(seconds: float) -> None:
        monkeypatch.setattr("recruitment.lock_patience.time.monotonic", lambda: seconds)

    return turn


class TestPatience:
    def test_it_is_long_until_somebody_waited_in_vain(self, at: Callable[[float], None]) -> None:
        patience = Patience()
        at(10)
        assert patience.milliseconds == LOCK_WAIT_MS
        patience.miss(began=8)
        assert patience.milliseconds == STUCK_WAIT_MS

    def test_it_comes_back_when_somebody_gets_through(self, at: Callable[[float], None]) -> None:
        patience = Patience()
        at(10)
        patience.miss(began=8)
        at(10.1)
        patience.take()
        assert patience.milliseconds == LOCK_WAIT_MS

    def test_it_comes_back_by_itself(self, at: Callable[[float], None]) -> None:
        patience = Patience()
        at(10)
        patience.miss(began=8)
        at(10 + STUCK_FOR)
        assert patience.milliseconds == LOCK_WAIT_MS

    def test_bad_luck_among_those_who_get_through_means_nothing(self, at: Callable[[float], None]) -> None:
        patience = Patience()
        at(9)
        patience.take()
        at(10)
        patience.miss(began=8)
        assert patience.milliseconds == LOCK_WAIT_MS
