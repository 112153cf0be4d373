"""What a mapping's rule makes of cells, and what it owns up to having filled in."""

from datetime import UTC, datetime

import pytest

from recruitment.vacancies.importing.mapping import FieldRule, Section, Unknown
from recruitment.vacancies.importing.problems import BadValue
from recruitment.vacancies.importing.values import field_value, fillings, stated_text, translated

HOURS = {"f": "full-time", "p": "part-time"}


class TestStatedText:
    def test_empty_columns_leave_no_separator(self) -> None:
        rule = FieldRule("location", columns=("A", "B", "C"), separator="; ")
        assert stated_text(rule, {"A": "One", "B": "", "C": "Two"}) == "One; Two"
        assert stated_text(rule, {"A": "", "B": "", "C": ""}) == ""

    def test_what_means_nothing_counts_as_empty_before_columns_are_joined(self) -> None:
        rule = FieldRule("location", columns=("A", "B"), not_stated=frozenset({"n/a"}))
        assert stated_text(rule, {"A": "N/A", "B": "Two"}) == "Two"

    def test_section_without_text_leaves_no_heading(self) -> None:
        rule = FieldRule("description", sections=(Section("A", "Duties"), Section("B", "Pay")))
        assert stated_text(rule, {"A": "", "B": "Good"}) == "# Pay\n\nGood"

    def test_fixed_text_asks_no_cell(self) -> None:
        assert stated_text(FieldRule("source", fixed="payroll"), {}) == "payroll"


class TestTranslated:
    def test_case_makes_no_difference(self) -> None:
        assert translated(FieldRule("hours", translations=HOURS), "F") == "full-time"

    def test_without_a_table_text_stays(self) -> None:
        assert translated(FieldRule("hours"), "F") == "F"

    @pytest.mark.parametrize(
        ("otherwise", "result"), [(Unknown.NOT_STATED, ""), (Unknown.AS_IT_STANDS, "X"), ("flexible", "flexible")]
    )
    def test_rest_becomes_what_the_mapping_says(self, otherwise: str, result: str) -> None:
        assert translated(FieldRule("hours", translations=HOURS, otherwise=otherwise), "X") == result

    def test_rest_is_refused_where_it_says_nothing(self) -> None:
        with pytest.raises(BadValue, match="table of translations"):
            translated(FieldRule("hours", translations=HOURS), "X")

    def test_empty_text_is_not_looked_up(self) -> None:
        assert translated(FieldRule("hours", translations=HOURS), "") == ""


class TestFieldValue:
    def test_only_closing_takes_a_day_to_its_end(self) -> None:
        closing, opening = (field_value(FieldRule(name), "2026-12-03") for name in ("closes_at", "publish_at"))
        assert (opening, closing) == (
            datetime(2026, 12, 3, tzinfo=UTC),
            datetime(2026, 12, 3, 23, 59, 59, tzinfo=UTC),
        )

    def test_plain_text_cannot_become_markup(self) -> None:
        assert field_value(FieldRule("description", is_plain_text=True), "# *a*") == "\\# \\*a\\*"


class TestFillings:
    RULE = FieldRule("hours", columns=("H",), translations=HOURS, otherwise="flexible", not_stated=frozenset({"-"}))

    def test_translation_that_was_missing_is_owned_up_to(self) -> None:
        assert fillings(self.RULE, {"H": "X"}, "X") == ["hours: flexible where the table has no translation"]

    def test_value_that_means_nothing_is_owned_up_to(self) -> None:
        assert fillings(self.RULE, {"H": "-"}, "") == ["hours: - means not stated"]

    def test_what_the_source_said_needs_no_note(self) -> None:
        assert fillings(self.RULE, {"H": "f"}, "f") == []
