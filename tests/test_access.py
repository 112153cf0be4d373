"""Permissions and roles."""

import pytest
import structlog
from flask_login import AnonymousUserMixin
from sqlalchemy import select
from werkzeug.exceptions import Forbidden

from recruitment import access
from recruitment.access import ROLES, Permission, may, of_own_employer, requires
from recruitment.employers.models import Team


class Somebody:
    is_authenticated = True
    id = 7

    def __init__(self, role, employer_id=1):
        self.role, self.employer_id = role, employer_id


@pytest.fixture
def signed_in(monkeypatch):
    def sign_in(role, **rest):
        monkeypatch.setattr(access, "current_user", Somebody(role, **rest))

    return sign_in


@requires(Permission.PUBLISH_VACANCIES)
def publish():
    return "published"


class TestRoles:
    def test_are_those_of_the_contract(self):
        assert set(ROLES) == set(access.ROLE_NAMES)
        assert set(ROLES) == {"administrator", "hr-manager", "hr-officer", "hiring-manager", "viewer"}

    def test_each_holds_what_the_one_below_holds(self):
        ladder = ["viewer", "hiring-manager", "hr-officer", "hr-manager", "administrator"]
        assert all(ROLES[low] < ROLES[high] for low, high in zip(ladder, ladder[1:], strict=False))

    def test_an_officer_drafts_and_a_manager_publishes(self):
        assert Permission.PUBLISH_VACANCIES not in ROLES["hr-officer"]
        assert Permission.PUBLISH_VACANCIES in ROLES["hr-manager"]


class TestGuard:
    def test_lets_in_who_has_the_permission(self, signed_in):
        signed_in("hr-manager")
        assert publish() == "published"

    def test_refuses_who_has_not(self, signed_in):
        signed_in("hr-officer")
        with pytest.raises(Forbidden):
            publish()

    def test_writes_down_what_was_refused_to_whom(self, signed_in):
        signed_in("hr-officer")
        with structlog.testing.capture_logs() as lines, pytest.raises(Forbidden):
            publish()
        assert lines == [
            {
                "event": "permission refused",
                "permission": "publish-vacancies",
                "account_id": 7,
                "log_level": "warning",
            }
        ]

    def test_sends_the_signed_out_to_sign_in(self, monkeypatch):
        monkeypatch.setattr(access, "current_user", AnonymousUserMixin())
        monkeypatch.setattr(access.login_manager, "unauthorized", lambda: "sign in")
        assert publish() == "sign in"

    def test_names_its_permission_for_the_house_rules(self):
        assert publish.required_permission is Permission.PUBLISH_VACANCIES

    def test_nobody_may_anything_signed_out(self, monkeypatch):
        monkeypatch.setattr(access, "current_user", AnonymousUserMixin())
        assert not any(may(permission) for permission in Permission)


class TestOwnEmployer:
    def test_narrows_what_others_see(self, signed_in):
        signed_in("viewer", employer_id=7)
        assert "WHERE team.employer_id = " in str(of_own_employer(select(Team.id), Team.employer_id))

    def test_leaves_administrators_everything(self, signed_in):
        signed_in("administrator", employer_id=None)
        assert "WHERE" not in str(of_own_employer(select(Team.id), Team.employer_id))
