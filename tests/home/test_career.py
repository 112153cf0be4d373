"""The steps of a career, with the jobs open at each."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import delete

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.home.career import Role, career_steps, roles
from recruitment.vacancies.models import RoleType
from tests.factories.vacancies import make_role_types, make_vacancy


def steps(app: Flask) -> dict[str, Role]:
    with app.test_request_context():
        return {step.label: step for step in career_steps(roles(clock.now()))}


class TestCounts:
    def test_only_open_vacancies_count(self, app: Flask) -> None:
        hour = timedelta(hours=1)
        with transaction():
            make_vacancy()
            make_vacancy(status="draft")
            make_vacancy(closes_at=clock.now() - hour / 2)
            make_vacancy(publish_at=clock.now() + hour)
        assert steps(app)["Social worker"].count == 1

    def test_step_without_jobs_is_shown_with_none(self, app: Flask) -> None:
        with transaction():
            make_role_types()
        assert [step.count for step in steps(app).values()] == [0, 0, 0, 0, 0]


class TestSteps:
    def test_they_go_from_newly_qualified_to_manager_and_lead_to_their_jobs(self, app: Flask) -> None:
        with transaction():
            make_role_types()
        urls = [step.url for step in steps(app).values()]
        assert urls[0] == "/jobs?role_type=newly-qualified-social-worker"
        assert urls[-1] == "/jobs?role_type=team-manager"

    def test_role_type_that_was_removed_is_left_out(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            db.session.execute(delete(RoleType).where(RoleType.slug == "practice-educator"))
        assert "Practice educator" not in steps(app)
