"""Yes or no for each of several employers."""

from flask import Flask

from recruitment.database import transaction
from recruitment.employers.choices import choose
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.pages.people import deeds


class TestChoose:
    def test_chosen_ones_say_yes_the_others_no_and_strangers_stay(self, app: Flask) -> None:
        with transaction():
            first, second, third = (
                make_employer(slug, opens_unscanned=slug != "one") for slug in ("one", "two", "three")
            )
            choose("opens_unscanned", [first, second], ["one"], by=make_account("administrator"))
        assert (first.opens_unscanned, second.opens_unscanned, third.opens_unscanned) == (True, False, True)

    def test_only_what_changes_is_recorded(self, app: Flask) -> None:
        with transaction():
            employer = make_employer(opens_unscanned=True)
            choose("opens_unscanned", [employer], ["islington"], by=make_account("administrator"))
        assert deeds("employer changed") == []
