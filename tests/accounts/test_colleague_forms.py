"""What administrators may choose for a colleague."""

from typing import Any

import pytest
from flask import Flask

from recruitment.access import ROLES
from recruitment.accounts.colleague_forms import ROLE_HINTS, InviteForm, PlaceForm
from recruitment.database import transaction
from recruitment.employers.profile import all_employers
from tests.factories.employers import make_employer


@pytest.fixture
def _two_employers(app: Flask) -> None:
    with transaction():
        make_employer("islington")
        make_employer("camden")


def posted(app: Flask, kind: type[PlaceForm] = PlaceForm, **fields: Any) -> PlaceForm:
    """Sent with these values and checked; the token is another test's subject."""
    with app.test_request_context(method="POST", data=fields):
        form = kind(all_employers())
        form.validate()
        form._fields.pop("csrf_token")
        return form


def errors(form: PlaceForm) -> dict[str, list[str]]:
    return {name: list(field.errors) for name, field in form._fields.items() if field.errors}


def test_every_role_is_explained() -> None:
    assert set(ROLE_HINTS) == set(ROLES)


@pytest.mark.usefixtures("_two_employers")
class TestPlaceForm:
    @pytest.mark.parametrize("role", ["", "king", "Administrator"])
    def test_role_is_one_of_the_list(self, app: Flask, role: str) -> None:
        assert errors(posted(app, role=role, employer="camden")) == {"role": ["Choose a role"]}

    def test_employer_of_another_list_is_refused(self, app: Flask) -> None:
        assert set(errors(posted(app, role="viewer", employer="atlantis"))) == {"employer"}

    def test_administrator_works_for_nobody_alone(self, app: Flask) -> None:
        assert posted(app, role="administrator", employer="camden").chosen_employer is None

    def test_chosen_employer_is_the_one_of_the_slug(self, app: Flask) -> None:
        chosen = posted(app, role="viewer", employer="camden").chosen_employer
        assert chosen is not None
        assert chosen.slug == "camden"


class TestOneEmployer:
    def test_it_is_not_asked_for(self, app: Flask) -> None:
        with transaction():
            make_employer()
        form = posted(app, role="viewer")
        assert ("employer" in form, form.chosen_employer is None) == (False, False)


def test_site_without_employers_takes_administrators_alone(app: Flask) -> None:
    assert set(errors(posted(app, role="viewer"))) == {"employer"}
    assert errors(posted(app, role="administrator")) == {}


@pytest.mark.parametrize("email", ["", "bo", "bo@example.org\r\nBcc: x@y.org"])
def test_invitation_needs_an_address(app: Flask, email: str) -> None:
    assert set(errors(posted(app, InviteForm, role="administrator", email=email))) == {"email"}
