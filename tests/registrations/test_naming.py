"""Whether an employer names people from the beginning."""

from flask import Flask

from recruitment.database import transaction
from recruitment.registrations.naming import keep_unnamed
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.pages.people import deeds


class TestKeepUnnamed:
    def test_setting_names_those_who_are_there_already(self, app: Flask) -> None:
        with transaction():
            person = make_registration()
            keep_unnamed([person.employer], [], by=make_account())
        assert person.is_named
        assert deeds("employer changed")[0].changes == {"anonymous_until_contacted": [True, False]}

    def test_only_what_changes_is_recorded_and_only_of_the_employers_given(self, app: Flask) -> None:
        with transaction():
            employer, other = make_employer(), make_employer("camden")
            keep_unnamed([employer], ["islington"], by=make_account())
        assert (employer.anonymous_until_contacted, other.anonymous_until_contacted) == (True, True)
        assert deeds("employer changed") == []
