"""What the forms ask."""

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.registrations.forms import RegisterForVacancyForm, general_form
from recruitment.registrations.register import Interest
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_role_types

TOLD = {"name": " Ada Lovelace ", "email": "Ada@example.org", "phone": "", "message": "One\r\nTwo"}


class TestGeneralForm:
    def test_employer_is_asked_only_where_there_are_several(self, app: Flask) -> None:
        with transaction():
            both = [make_employer(), make_employer("westminster")]
            with app.test_request_context():
                assert general_form(both[:1], []).employer is None
                choices = general_form(both, []).employer.choices
        assert [choice.value for choice in choices] == ["", "islington", "westminster"]

    def test_employer_that_is_known_is_chosen(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            both = [make_employer(), make_employer("westminster")]
            assert general_form(both, [], employer="westminster").employer.data == "westminster"

    def test_kinds_of_work_are_those_of_the_list(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            offered = general_form([make_employer()], make_role_types()).role_types.choices
        assert len(offered) == 13


class TestInterest:
    def test_what_was_typed_is_tidied(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data=TOLD):
            told = RegisterForVacancyForm().interest()
        assert told == Interest("Ada Lovelace", "Ada@example.org", None, "One\nTwo", ())

    @pytest.mark.parametrize("typed", ["38000", "£38,000", " 38 000 "])
    def test_wishes_are_read_however_pay_is_typed(self, app: Flask, typed: str) -> None:
        wishes = {"hours": ["part-time", "part-time"], "pay_wanted": typed, "experience": "1-3"}
        with app.test_request_context(method="POST", data=TOLD | wishes):
            told = RegisterForVacancyForm().interest()
        assert (told.hours, told.pay_wanted, told.experience) == (("part-time",), 38_000, "1-3")

    @pytest.mark.parametrize(("field", "typed"), [("pay_wanted", "lots"), ("pay_wanted", "9"), ("experience", "x")])
    def test_wishes_that_are_none_are_refused(self, app: Flask, field: str, typed: str) -> None:
        with app.test_request_context(method="POST", data=TOLD | {field: typed}):
            form = RegisterForVacancyForm()
            form.validate()
        assert field in form.errors

    def test_errors_come_in_the_order_of_the_page(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"phone": "12", "message": "x" * 3001}):
            form = RegisterForVacancyForm()
            form.validate()
        assert [name for name in form.errors if name != "csrf_token"] == ["name", "email", "phone", "message"]
