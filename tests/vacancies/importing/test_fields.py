"""What a cell may hold in each field of the contract, and that a value comes back as it was kept."""

import json
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import String

from recruitment.vacancies.importing.fields import FIELDS, READERS, as_json, from_json
from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.models import Vacancy

TYPED: dict[str, Any] = {
    "closes_at": datetime(2026, 7, 1, 22, 59, 59, tzinfo=UTC),
    "starts_on": date(2026, 9, 1),
    "hours_per_week": Decimal("17.5"),
    "hours": ["full-time"],
    "salary_min": 185025,
    "registration_required": False,
    "grade": None,
}


class TestReaders:
    @pytest.mark.parametrize("name", sorted(READERS))
    @settings(max_examples=40)
    @given(text=st.text())
    def test_any_text_is_a_value_or_refused(self, name: str, text: str) -> None:
        with suppress(BadValue):
            assert READERS[name](text) is not None

    @pytest.mark.parametrize("name", sorted(READERS))
    def test_endless_text_is_refused(self, name: str) -> None:
        with pytest.raises(BadValue):
            READERS[name]("9" * 100_000)

    def test_longest_text_fits_its_column(self) -> None:
        for column in Vacancy.__table__.columns:
            if column.name in READERS and isinstance(column.type, String) and column.type.length:
                with pytest.raises(BadValue):
                    READERS[column.name]("x" * (column.type.length + 1))

    @pytest.mark.parametrize(
        ("name", "text", "value"),
        [
            ("hours", "part-time; FULL-TIME;", ["full-time", "part-time"]),
            ("reference", " csc-1 ", "CSC-1"),
            ("source_reference", " Straße  1", "strasse 1"),
            ("description", "a\r\nb\rc", "a\nb\nc"),
            ("salary_min", "18.5025", 185025),
            ("positions", "3\x1f", 3),
            ("apply_url", "https://jobs.example.org/1?a=b", "https://jobs.example.org/1?a=b"),
        ],
    )
    def test_what_is_clear_is_kept(self, name: str, text: str, value: Any) -> None:
        assert READERS[name](text) == value

    @pytest.mark.parametrize("text", ["javascript:alert(1)", "//evil.example", "https://", "https://a b", "data:text"])
    def test_link_never_runs_anything(self, text: str) -> None:
        with pytest.raises(BadValue, match="web address"):
            READERS["apply_url"](text)


class TestJson:
    def test_values_come_back_as_they_were(self) -> None:
        assert from_json(json.loads(json.dumps(as_json(TYPED)))) == TYPED

    def test_list_that_is_not_stated_is_empty(self) -> None:
        assert from_json({"hours": None}) == {"hours": []}

    def test_instants_compare_equal_whatever_their_zone(self) -> None:
        summer = datetime.fromisoformat("2026-07-01T23:59:59+01:00")
        assert as_json({"closes_at": summer}) == as_json({"closes_at": summer.astimezone(UTC)})


def test_every_field_is_one_that_a_vacancy_has() -> None:
    assert [name for name in FIELDS if not hasattr(Vacancy, name)] == []
