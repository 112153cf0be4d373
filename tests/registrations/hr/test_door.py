"""What the pages of people share."""

from flask import Flask
from flask_login import login_user

from recruitment.database import transaction
from recruitment.registrations.hr.door import address_of, own_employers
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration


class TestDoor:
    def test_address_is_the_persons_page(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            person = make_registration()
            assert address_of(person) == f"/hr/registrations/{person.id}"

    def test_administrators_have_all_employers(self, app: Flask) -> None:
        with transaction():
            own = make_employer()
            make_employer("camden")
            accounts = make_account("hr-manager", employer=own), make_account("administrator")
        counts = []
        for account in accounts:
            with app.test_request_context():
                login_user(account)
                counts.append(len(own_employers()))
        assert counts == [1, 2]
