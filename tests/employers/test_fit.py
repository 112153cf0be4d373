"""HR says whose adverts a part of the offer or a finding stands beside."""

import pytest
from flask import Flask
from sqlalchemy import delete

from recruitment.audit import trail
from recruitment.benefits.models import Benefit
from recruitment.database import db, transaction
from recruitment.employers.fit import is_for
from recruitment.employers.models import Employer
from recruitment.inspection.models import Finding
from recruitment.vacancies.models import RoleType
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.factories.inspection import make_finding, make_inspection
from tests.factories.vacancies import make_role_types
from tests.pages.vacancies_hr import enter


@pytest.mark.parametrize(
    ("role_types", "role", "answer"),
    [
        ("", "social-worker", True),
        ("", "", True),
        ("social-worker youth-worker", "youth-worker", True),
        ("senior-social-worker", "social-worker", False),
        ("social-worker", "", False),
        ("none", "social-worker", False),
        ("none", "", False),
    ],
)
def test_advert_says_what_is_for_its_post(role_types: str, role: str, answer: bool) -> None:
    assert is_for(role_types, role) is answer


@pytest.fixture
def employer(app: Flask) -> Employer:
    """With the list of role types."""
    with transaction():
        make_role_types()
        return make_employer()


@pytest.fixture
def benefit(employer: Employer) -> Benefit:
    """For two kinds of post."""
    with transaction():
        return make_benefit(employer, role_types="social-worker youth-worker")


@pytest.fixture
def finding(employer: Employer) -> Finding:
    """For every post."""
    with transaction():
        return make_finding(make_inspection(employer))


def address(row: Benefit | Finding) -> str:
    folder = "benefits" if isinstance(row, Benefit) else "inspections/findings"
    return f"/hr/content/{folder}/{row.id}"


def kept(row: Benefit | Finding) -> str:
    db.session.expire_all()
    return row.role_types


class TestForm:
    def test_boxes_say_what_is_kept_and_the_trail_what_changed(self, client: CheckingClient, benefit: Benefit) -> None:
        enter(client)
        form = client.page(address(benefit)).form()
        assert form.values["role_types"] == ["social-worker", "youth-worker"]
        form.fill(role_types=["youth-worker", "Team manager"]).submit()
        assert kept(benefit) == "team-manager youth-worker"
        changes = trail.find("benefit", [benefit.id], most=1)[0].changes
        assert changes == {"role_types": ["social-worker youth-worker", "team-manager youth-worker"]}

    def test_finding_is_for_some_then_for_none_then_for_all(self, client: CheckingClient, finding: Finding) -> None:
        enter(client)
        for boxes, text in ((["Social worker"], "social-worker"), (["None: no advert says it"], "none"), ([], "")):
            client.page(address(finding)).form().fill(role_types=boxes).submit()
            assert kept(finding) == text

    def test_for_some_and_for_none_is_refused(self, client: CheckingClient, benefit: Benefit, finding: Finding) -> None:
        enter(client)
        for row in (benefit, finding):
            before = kept(row)
            page = (
                client.page(address(row)).form().fill(role_types=["Social worker", "None: no advert says it"]).submit()
            )
            assert (page.status, page.errors) == (422, {"role_types": "Untick the posts, or untick “None”"})
            assert kept(row) == before

    def test_kind_that_left_the_list_is_not_dropped_unseen(self, client: CheckingClient, benefit: Benefit) -> None:
        enter(client)
        with transaction():
            db.session.execute(delete(RoleType).where(RoleType.slug.in_(("social-worker", "youth-worker"))))
        page = client.page(address(benefit))
        assert "youth-worker (no longer a role type)" in page.text
        page.form().fill(title="Changed").submit()
        assert (kept(benefit), benefit.title) == ("social-worker youth-worker", "Changed")

    def test_preview_goes_on_and_nothing_is_kept(self, client: CheckingClient, benefit: Benefit) -> None:
        enter(client)
        page = (
            client.page(address(benefit))
            .form()
            .fill(title="Loans", role_types=["None: no advert says it"])
            .submit("Preview")
        )
        assert "As you typed it, not saved yet" in page.text
        assert page.form().values["role_types"] == ["none"]
        assert kept(benefit) == "social-worker youth-worker"

    def test_clash_says_in_words_what_stands_there(self, client: CheckingClient, benefit: Benefit) -> None:
        enter(client)
        form = client.page(address(benefit)).form()
        client.page(address(benefit)).form().fill(role_types=["Team manager"]).submit()
        page = form.fill(role_types=["None: no advert says it"]).submit()
        assert page.status == 409
        assert "Which posts is this for? Team manager" in page.text
