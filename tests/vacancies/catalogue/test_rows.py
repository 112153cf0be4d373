"""Reading vacancies as the catalogue takes them: the approved ones, alike in one piece and in parts."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from flask import Flask

from recruitment.database import db, transaction
from recruitment.vacancies.catalogue import rows
from recruitment.vacancies.catalogue.rows import instant_of, micros, read_all, read_some
from tests.factories.vacancies import make_vacancy


class TestInstants:
    @pytest.mark.parametrize(
        "instant", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 3, 29, 1, 59, 59, 999_999, tzinfo=UTC)]
    )
    def test_microseconds_are_the_instant_again(self, instant: datetime) -> None:
        assert instant_of(micros(instant)) == instant

    def test_naive_instant_is_in_utc_and_any_zone_is_the_same(self) -> None:
        instant = datetime(2026, 6, 15, 8, tzinfo=UTC)
        assert micros(instant.replace(tzinfo=None)) == micros(instant)
        assert micros(instant.astimezone(timezone(timedelta(hours=5)))) == micros(instant)


class TestReading:
    def test_drafts_are_left_out(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy()
            make_vacancy(status="draft")
        batch = read_all(db.session.connection(), 7)
        assert list(batch.entries) == [vacancy.id]
        assert batch.entries[vacancy.id].sequence == 7
        assert {number for stated in batch.stated.values() for number, _ in stated} == {vacancy.id}

    def test_parts_make_the_whole(self, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
        with transaction():
            ids = [make_vacancy(title=f"Post {number}").id for number in range(5)]
        monkeypatch.setattr(rows, "CHUNK", 2)
        whole, parts = read_all(db.session.connection(), 1), read_some(db.session.connection(), 1, ids)
        assert parts.entries == whole.entries
        assert sorted(parts.texts) == sorted(whole.texts)
        assert {name: sorted(told) for name, told in parts.stated.items()} == {
            name: sorted(told) for name, told in whole.stated.items()
        }

    def test_deleted_one_is_not_there(self, app: Flask) -> None:
        assert read_some(db.session.connection(), 1, [999]).entries == {}
