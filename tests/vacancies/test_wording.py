"""Values in words."""

from typing import Any

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.wording import in_words
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_role_types


class TestInWords:
    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            ("grade", None, "Not stated"),
            ("hours", [], "Not stated"),
            ("grade", "PO3", "PO3"),
            ("hours", ["term-time", "full-time"], "Full time, Term time"),
            ("salary_min", 18_5000, "£18.50"),
            ("salary_unit", "hour", "An hour"),
            ("registration_required", False, "No"),
            ("dbs_level", "enhanced", "Enhanced DBS check"),
            ("status", "approved", "Approved"),
            ("closes_at", "2026-12-03T23:59:59+00:00", "11:59pm on Thursday 3 December 2026"),
            ("publish_at", "2026-07-01T08:00:00+00:00", "9am on Wednesday 1 July 2026"),
            ("interview_on", "2026-07-01", "Wednesday 1 July 2026"),
            ("summary", "Line\n\n  line", "Line line"),
            ("contract_type", "gone", "gone"),
        ],
    )
    def test_value_reads_as_people_say_it(self, field: str, value: Any, words: str) -> None:
        assert in_words(field, value) == words

    def test_long_text_is_cut(self) -> None:
        assert len(in_words("description", "word " * 100)) <= 120

    def test_role_type_and_colleague_go_by_name(self, app: Flask) -> None:
        with transaction():
            make_role_types()
            account = make_account()
        assert in_words("role_type", "youth-worker") == "Youth worker"
        assert in_words("hiring_manager_id", account.id) == account.name
        assert in_words("hiring_manager_id", 999) == "An account that is gone"
