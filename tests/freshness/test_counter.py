"""The counter: raised once by every transaction that changes what is shown, and by no other."""

from contextlib import suppress
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.freshness import counter
from recruitment.freshness.counter import Version, changed_since, draw_epoch, read_version
from recruitment.freshness.models import CatalogueChange
from recruitment.mail.models import OutboxMail
from recruitment.vacancies.drafting import change_vacancy
from recruitment.vacancies.examples import remove_examples
from recruitment.vacancies.models import RoleType, Vacancy
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.factories.mail import make_mail
from tests.factories.vacancies import make_vacancy


def version() -> Version:
    """What the counter says now."""
    with db.engine.connect() as connection:
        return read_version(connection)


def changed_after(sequence: int) -> set[int] | None:
    """Vacancies that changed since."""
    with db.engine.connect() as connection:
        return changed_since(connection, sequence)


def kept_vacancy() -> int:
    """A vacancy's id, committed."""
    with transaction():
        return make_vacancy().id


@pytest.mark.usefixtures("app")
class TestRaiseCounter:
    def test_change_of_a_vacancy_raises_both_numbers_once(self) -> None:
        vacancy_id = kept_vacancy()
        before = version()
        with transaction():
            vacancy = db.session.get_one(Vacancy, vacancy_id)
            change_vacancy(vacancy, {"title": "Another", "hours": ["part-time"]}, by=None)
            change_vacancy(vacancy, {"summary": "Something else"}, by=None)
        assert version() == (before.epoch, before.site + 1, before.catalogue + 1)
        assert changed_after(before.catalogue) == {vacancy_id}

    def test_list_of_a_vacancy_counts_as_the_vacancy(self) -> None:
        vacancy_id = kept_vacancy()
        before = version()
        with transaction():
            db.session.get_one(Vacancy, vacancy_id).hours.clear()
        assert changed_after(before.catalogue) == {vacancy_id}

    def test_what_stands_above_vacancies_changes_them(self) -> None:
        vacancy_id = kept_vacancy()
        for change in (rename_role_type, lambda: setattr(one_vacancy().employer, "name", "Camden")):
            before = version()
            with transaction():
                change()
            assert changed_after(before.catalogue) == {vacancy_id}

    def test_other_shown_things_raise_the_site_alone(self) -> None:
        with transaction():
            employer = make_employer()
        before = version()
        with transaction():
            make_benefit(employer)
        assert version() == before._replace(site=before.site + 1)

    def test_what_nobody_is_shown_raises_nothing(self) -> None:
        before = version()
        with transaction():
            make_mail()
        assert db.session.scalar(select(OutboxMail.id)) is not None
        assert version() == before

    def test_refused_transaction_raises_nothing(self) -> None:
        before = version()
        with suppress(ZeroDivisionError), transaction():
            make_vacancy()
            raise ZeroDivisionError
        with transaction():
            make_mail()
        assert version() == before

    def test_deleted_vacancies_are_told_too(self) -> None:
        with transaction():
            gone = make_vacancy(is_example=True)
            gone_id, employer = gone.id, gone.employer
        before = version()
        with transaction():
            remove_examples(db.session.merge(employer), by=None)
        assert changed_after(before.catalogue) == {gone_id}

    def test_reading_raises_nothing(self) -> None:
        kept_vacancy()
        before = version()
        with transaction():
            one_vacancy()
        assert version() == before


@pytest.mark.usefixtures("app")
class TestChangedSince:
    def test_nothing_is_known_of_what_is_no_longer_kept(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(counter, "KEPT_CHANGES", 1)
        monkeypatch.setattr(counter, "PRUNE_EVERY", 1)
        before = version()
        for _ in range(4):
            kept_vacancy()
        assert changed_after(before.catalogue) is None
        assert changed_after(version().catalogue - 1) is not None

    def test_changes_stay_while_there_are_few(self, session: scoped_session[Session]) -> None:
        ids = {kept_vacancy() for _ in range(3)}
        assert changed_after(0) == ids
        assert set(session.scalars(select(CatalogueChange.vacancy_id))) == ids


class TestDrawEpoch:
    def test_every_draw_is_another(self, app: Flask) -> None:
        seen = {version().epoch}
        for _ in range(2):
            with transaction():
                draw_epoch()
            seen.add(version().epoch)
        assert len(seen) == 3


def rename_role_type() -> None:
    """Of the one vacancy."""
    role_type = one_vacancy().role_type
    assert isinstance(role_type, RoleType)
    role_type.name = "Renamed"


def one_vacancy() -> Vacancy:
    """The only one; it closes later than now."""
    vacancy = db.session.scalars(select(Vacancy)).one()
    assert vacancy.closes_at is not None
    assert vacancy.closes_at > clock.now() - timedelta(days=1)
    return vacancy
