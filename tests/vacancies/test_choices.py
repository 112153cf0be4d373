"""What HR may choose from."""

from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.choices import colleagues, role_types, team_names
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer, make_team
from tests.factories.vacancies import make_role_types


class TestChoices:
    def test_role_types_stand_in_their_order(self, app: Flask) -> None:
        with transaction():
            made = make_role_types()
        assert list(role_types()) == [role.slug for role in made]

    def test_teams_are_the_employers_own(self, app: Flask) -> None:
        with transaction():
            ours, theirs = make_employer("islington"), make_employer("camden")
            for employer, name in ((ours, "Youth"), (theirs, "Duty"), (ours, "Fostering")):
                make_team(employer, name)
        assert team_names(ours) == ["Fostering", "Youth"]

    def test_colleagues_who_are_shut_out_are_not_offered(self, app: Flask) -> None:
        with transaction():
            account = make_account(name="Ada")
            make_account("hr-officer", name="Gone", disabled_at=clock.now())
            invited = make_account("viewer", name="")
        assert colleagues(account.employer) == {str(invited.id): invited.email, str(account.id): "Ada"}
