"""Counts of the rate limits as what is held about people: nobody's."""

import time_machine
from flask import Flask

from recruitment import clock as site_clock
from recruitment.database import transaction
from recruitment.web import holding
from recruitment.web.limit_counts import CountStorage


class TestExpire:
    def test_window_that_is_over_goes(self, app: Flask, clock: time_machine.Traveller) -> None:
        CountStorage().incr("sign-in/ada@example.org", 60)
        clock.shift(59)
        assert holding.expire(site_clock.now(), False) == 0
        clock.shift(1)
        assert [holding.expire(site_clock.now(), dry) for dry in (True, False, False)] == [1, 1, 0]


class TestHeld:
    def test_count_is_found_by_no_address_and_erased_by_none(self, app: Flask) -> None:
        CountStorage().incr("sign-in/ada@example.org", 60)
        assert holding.held("ada@example.org") == []
        with transaction():
            assert holding.erase("ada@example.org") == 0
