"""Column types, the rules of connections, and the one commit rule."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from flask import abort
from sqlalchemy import create_engine, make_url, select, text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from recruitment import clock, database
from recruitment.database import (
    SQLITE_RULES,
    begin_writing,
    db,
    leave_no_trace,
    prepare_engine,
    transaction,
    truncate_log,
    violated_constraint,
)
from recruitment.employers.models import Employer
from recruitment.mail.models import OutboxMail
from recruitment.silence import Silence
from tests.factories.employers import make_employer, make_team
from tests.factories.vacancies import make_vacancy


def employers():
    return list(db.session.scalars(select(Employer.slug).order_by(Employer.slug)))


def make_vacancies_of_one_reference():
    for _ in range(2):
        make_vacancy(reference="SAME")


class TestReading:
    def test_a_transaction_that_was_not_opened_for_writing_refuses_to_write(self, app):
        with pytest.raises(Exception, match="readonly|read-only"):
            make_employer()

    def test_reading_goes_on_while_another_connection_writes(self, app):
        with transaction():
            make_employer()
            with db.engine.connect() as reader:
                assert reader.execute(select(Employer.id)).all() == []


class TestTransaction:
    def test_keeps_what_was_written(self, app):
        with transaction():
            make_employer()
        assert employers() == ["islington"]

    def test_keeps_nothing_when_anything_fails(self, app):
        with pytest.raises(IntegrityError), transaction():
            make_vacancies_of_one_reference()
        assert employers() == []

    def test_runs_the_commit_hook_inside(self, app, monkeypatch):
        monkeypatch.setitem(app.extensions, "before_commit", [lambda: make_employer("camden")])
        with transaction():
            make_employer()
        assert employers() == ["camden", "islington"]


class TestLeaveNoTrace:
    @staticmethod
    def log_size() -> int:
        path = Path(f"{make_url(str(db.engine.url)).database}-wal")
        return path.stat().st_size if path.exists() else 0

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_log_is_empty_after_the_commit_that_asked_for_it(self, app):
        with transaction():
            make_employer()
        assert self.log_size() > 0
        with transaction():
            make_employer("camden")
            leave_no_trace()
        assert (self.log_size(), employers()) == (0, ["camden", "islington"])

    @pytest.mark.parametrize("app", ["sqlite"], indirect=True)
    def test_somebody_who_reads_keeps_the_log_and_nothing_fails(self, app):
        with transaction():
            make_employer()
        with db.engine.connect() as reader:
            reader.execute(select(Employer.id)).all()
            with transaction():
                make_employer("camden")
            assert not truncate_log()
        assert truncate_log()

    def test_asking_twice_is_no_mistake(self, app):
        assert truncate_log()
        assert truncate_log()


class TestRequests:
    @pytest.fixture
    def answer(self, app):
        """Write in a request that answers with a status."""

        def ask(status):
            with app.test_request_context():
                begin_writing()
                make_employer()
                app.process_response(app.make_response(("", status)))
            return employers()

        return ask

    @pytest.mark.parametrize("status", [200, 303])
    def test_a_good_answer_keeps_what_was_written(self, answer, status):
        assert answer(status) == ["islington"]

    @pytest.mark.parametrize("status", [400, 422, 500])
    def test_any_other_answer_loses_it(self, answer, status):
        assert answer(status) == []

    def test_an_aborted_request_leaves_nothing_behind(self, app):
        with app.test_request_context():
            begin_writing()
            make_employer()
            with pytest.raises(Exception, match="404"):
                abort(404)
            app.process_response(app.make_response(("", 404)))
            assert not database.is_writing()
        assert employers() == []


class TestColumnTypes:
    @pytest.mark.parametrize("week", ["37", "36.25", "0.5"])
    def test_fixed_point_comes_back_exact(self, app, week):
        with transaction():
            make_employer(full_time_week=Decimal(week))
        assert db.session.scalars(select(Employer)).one().full_time_week == Decimal(week)

    def test_fixed_point_refuses_what_it_would_round(self, app):
        with pytest.raises(StatementError, match="more than 2 places"), transaction():
            make_employer(full_time_week=Decimal("36.255"))

    def test_an_instant_of_any_zone_comes_back_in_utc(self, app):
        instant = datetime(2026, 6, 3, 12, tzinfo=timezone(timedelta(hours=5)))
        with transaction():
            vacancy = make_vacancy(closes_at=instant, publish_at=instant - timedelta(days=1))
        db.session.refresh(vacancy)
        assert vacancy.closes_at == datetime(2026, 6, 3, 7, tzinfo=UTC)
        assert vacancy.closes_at.tzinfo is UTC

    def test_a_naive_datetime_is_refused(self, app):
        naive = clock.now().replace(tzinfo=None)
        with pytest.raises(StatementError, match="naive"):
            db.session.scalars(select(OutboxMail).where(OutboxMail.created_at < naive))


class TestConstraints:
    def test_a_violation_has_the_same_name_on_both_databases(self, app):
        with transaction():
            employer = make_employer()
            make_team(employer)
        with pytest.raises(IntegrityError) as problem, transaction():
            make_team(employer)
        assert violated_constraint(problem.value) == "uq_team_employer_id_slug"

    def test_a_check_has_too(self, app):
        with pytest.raises(IntegrityError) as problem, transaction():
            make_vacancy(salary_min=2, salary_max=1)
        assert violated_constraint(problem.value) == "ck_vacancy_salary"


class TestSQLiteRules:
    def test_every_connection_obeys_them(self, tmp_path):
        engine = create_engine(f"sqlite:///{tmp_path}/rules.db")
        prepare_engine(engine, Silence())
        with engine.connect() as first, engine.connect() as second:
            for connection in (first, second):
                found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in SQLITE_RULES}
                assert found == SQLITE_RULES
        engine.dispose()

    def test_a_database_that_ignores_one_is_refused(self):
        engine = create_engine("sqlite://")  # in memory there is no write-ahead log
        prepare_engine(engine, Silence())
        with pytest.raises(RuntimeError, match="journal_mode"):
            engine.connect()

    def test_a_second_writer_gives_up_instead_of_hanging(self, tmp_path, monkeypatch):
        monkeypatch.setitem(SQLITE_RULES, "busy_timeout", 50)
        engine = create_engine(f"sqlite:///{tmp_path}/busy.db").execution_options(writing=True)
        prepare_engine(engine, Silence())
        with engine.connect() as first, engine.connect() as second, first.begin():
            first.exec_driver_sql("CREATE TABLE t (x)")
            with pytest.raises(OperationalError, match="locked"):
                second.begin()
        engine.dispose()
