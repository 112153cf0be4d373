"""What staff fill in: what is offered, and what is refused beside the field."""

from typing import Any

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.registrations.staff_forms import (
    ExportPeopleForm,
    MessageForm,
    MessageTemplateForm,
    MoveForm,
    PlanForm,
)
from tests.factories.accounts import make_account
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration


def errors(form: Any) -> dict[str, str]:
    form.validate()
    return {name: found[0] for name, found in form.errors.items() if name != "csrf_token"}


class TestMoveForm:
    def test_each_field_has_ids_of_its_own_kind(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            form = MoveForm(make_registration(stage="contacted"))
        assert {field.id for field in form} == {"move-csrf_token", "move-next", "move-seen", "move-to"}

    def test_unnamed_are_contacted_by_a_button_alone(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            choices = MoveForm(make_registration()).to.choices
        assert [choice.value for choice in choices] == ["not-progressed", "withdrawn"]


class TestPlanForm:
    def test_owner_who_left_stays_offered_until_somebody_changes_it(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            person, account = make_registration(), make_account("hr-officer")
            person.owner = account
            form = PlanForm(person, [])
        assert form.owner.data == str(account.id)
        assert form.owner_id == account.id


class TestPlaceholders:
    @pytest.mark.parametrize("typed", ["{Name}", "{}", "{first name}"])
    def test_unknown_one_is_named_beside_the_field(self, app: Flask, typed: str) -> None:
        with app.test_request_context(method="POST", data={"subject": "Hello", "text": typed}):
            found = errors(MessageForm())
        assert found == {
            "text": f"There is nothing to put in place of {typed}. You can use {{name}}, {{vacancy}}, {{employer}}"
        }

    def test_known_ones_hold(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"subject": "{vacancy}", "text": "{name} {employer}"}):
            assert errors(MessageForm()) == {}


class TestMessageTemplateForm:
    def test_employer_is_asked_only_where_there_are_several(self, app: Flask) -> None:
        with transaction():
            both = [make_employer(), make_employer("camden")]
        with app.test_request_context(method="POST", data={"name": "x", "subject": "x", "text": "x"}):
            assert MessageTemplateForm(both[:1]).chosen_employer is both[0]
            assert errors(MessageTemplateForm(both)) == {"employer": "Choose an employer"}


class TestExportPeopleForm:
    def test_reason_is_needed(self, app: Flask) -> None:
        with app.test_request_context(method="POST", data={"reason": "  ", "kind": "exe"}):
            found = errors(ExportPeopleForm())
        assert found == {"reason": "Enter why you need this file", "kind": "Choose one of the list"}
