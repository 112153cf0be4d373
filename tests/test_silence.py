"""How long a server's silence is borne, and who may ask it meanwhile."""

from collections.abc import Callable

import pytest

from recruitment.silence import ASKED_EVERY, ENDLESS, FIRST_WORD, KNOWN_SILENCE, LONGEST_SILENCE, Silence


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the clock that only goes on."""

    def turn(seconds: float) -> None:
        monkeypatch.setattr("recruitment.silence.time.monotonic", lambda: seconds)

    return turn


class TestSeconds:
    def test_they_are_few_from_the_first_wait_in_vain_until_something_is_said(self) -> None:
        silence = Silence()
        assert silence.seconds == LONGEST_SILENCE
        silence.notice()
        assert silence.seconds == KNOWN_SILENCE
        silence.end()
        assert silence.seconds == LONGEST_SILENCE

    def test_first_word_is_waited_for_a_part_of_them(self) -> None:
        silence = Silence()
        assert silence.seconds_for_first_word == pytest.approx(LONGEST_SILENCE * FIRST_WORD)
        silence.notice()
        assert silence.seconds_for_first_word == KNOWN_SILENCE

    def test_whoever_may_take_longer_says_so(self) -> None:
        silence = Silence()
        with silence.borne(ENDLESS):
            assert silence.seconds == silence.seconds_for_first_word == ENDLESS
        assert silence.seconds == LONGEST_SILENCE


class TestTurn:
    def test_it_is_anybodys_while_the_server_talks(self) -> None:
        silence = Silence()
        with silence.turn() as first, silence.turn() as second:
            assert (first, second) == (True, True)

    def test_it_is_nobodys_right_after_a_wait_in_vain(self, at: Callable[[float], None]) -> None:
        silence = Silence()
        at(10)
        silence.notice()
        at(10 + ASKED_EVERY / 2)
        with silence.turn() as is_ours:
            assert not is_ours

    def test_it_is_ones_at_a_time_afterwards(self, at: Callable[[float], None]) -> None:
        silence = Silence()
        at(10)
        silence.notice()
        at(10 + ASKED_EVERY)
        with silence.turn() as first, silence.turn() as second:
            assert (first, second) == (True, False)
        with silence.turn() as third:
            assert third
