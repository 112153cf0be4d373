"""Keeping living-wage rates."""

from datetime import date

import pytest
from flask import Flask

from recruitment.audit.records import NotPossible
from recruitment.database import transaction
from recruitment.pay.rates import add_rate, all_rates, rates_upkeep
from tests.factories.employers import make_employer
from tests.factories.pay import make_rate


class TestRates:
    def test_newest_stands_first(self, app: Flask) -> None:
        with transaction():
            make_rate(), make_rate(in_force_from=date(2027, 5, 1))
        assert [rate.in_force_from.year for rate in all_rates()] == [2027, 2026]

    def test_one_announcement_is_one_rate(self, app: Flask) -> None:
        with transaction():
            rate = make_rate()
        names = ("kind", "hourly", "announced_on", "in_force_from", "source", "checked_on")
        values = {name: getattr(rate, name) for name in names}
        with pytest.raises(NotPossible), transaction():
            add_rate(values, by=None)

    def test_rate_older_than_a_year_is_out_of_date(self, app: Flask) -> None:
        with transaction():
            employer = make_employer()
            make_rate(in_force_from=date(2026, 5, 1))
        with app.test_request_context():
            counts = [len(rates_upkeep(employer, date(year, 11, 1))[0].concerns) for year in (2026, 2027)]
        assert counts == [0, 1]
