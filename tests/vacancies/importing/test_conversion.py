"""One row through a mapping: every field's text becomes what the contract holds, or the row says why not."""

from typing import Any

import pytest

from recruitment import clock
from recruitment.vacancies.importing.conversion import (
    Candidate,
    Converter,
    Overrides,
    RowSkipped,
    load_candidate,
)
from recruitment.vacancies.importing.problems import ImportRefused, RowRejected
from recruitment.vacancies.importing.table import Row
from tests.vacancies.importing.imports import mapping

NONE = Overrides()


def converted(
    fields: dict[str, Any], cells: dict[str, str], *, overrides: Overrides = NONE, **told: Any
) -> Candidate:
    cells = {"No": "1", "Title": "Clerk"} | cells
    role_types = ["other", "social-worker"]
    rules = mapping(fields=fields, **told)
    converter = Converter(rules, tuple(cells), employer="islington", role_types=role_types, overrides=overrides)
    return converter.convert(Row(2, list(cells.values())))


def value(name: str, rule: Any, cells: dict[str, str]) -> Any:
    return converted({name: rule}, cells).values[name]


def reasons(name: str, rule: Any, cells: dict[str, str]) -> list[str]:
    with pytest.raises(RowRejected) as rejected:
        converted({name: rule}, cells)
    return [str(one) for one in rejected.value.problems]


class TestOrigins:
    def test_columns_are_joined_where_stated(self) -> None:
        rule = {"columns": ["A", "B", "C"], "separator": " / "}
        assert value("location", rule, {"A": "One", "B": " ", "C": "Two"}) == "One / Two"

    def test_first_template_whose_columns_are_stated_is_filled(self) -> None:
        rule = {"template": ["{A}, level {B}", "{A}"]}
        assert value("grade", rule, {"A": "Clerk", "B": "2"}) == "Clerk, level 2"
        assert value("grade", rule, {"A": "Clerk", "B": ""}) == "Clerk"
        assert value("grade", rule, {"A": "", "B": "2"}) is None

    def test_fixed_value_needs_no_column(self) -> None:
        assert converted({"registration_required": {"fixed": True}}, {}).values["registration_required"] is True

    def test_sections_stand_under_headings(self) -> None:
        rule = {"text": "plain", "sections": [{"column": "A"}, {"heading": "More", "column": "B"}]}
        assert value("description", rule, {"A": "a*b", "B": "c"}) == "a\\*b\n\n# More\n\nc"

    def test_columns_are_found_whatever_their_case_and_spaces(self) -> None:
        assert value("grade", "pay_grade", {" PAY  GRADE ": "PO1"}) == "PO1"

    def test_missing_column_refuses_the_file(self) -> None:
        with pytest.raises(ImportRefused, match="lacks columns that the mapping names: 'B'"):
            converted({"grade": "B"}, {})


class TestTranslation:
    RULE = {"column": "H", "translate": {"F": "full-time", "FP": ["full-time", "part-time"]}}

    def test_values_are_translated_whatever_their_case(self) -> None:
        assert value("hours", self.RULE, {"H": " fp "}) == ["full-time", "part-time"]

    def test_untranslated_value_is_rejected(self) -> None:
        assert reasons("hours", self.RULE, {"H": "X"}) == ["H: not in the mapping's table of translations (found 'X')"]

    @pytest.mark.parametrize(("otherwise", "hours"), [("not stated", []), ("flexible", ["flexible"])])
    def test_otherwise_is_obeyed_and_counted(self, otherwise: str, hours: list[str]) -> None:
        made = converted({"hours": self.RULE | {"otherwise": otherwise}}, {"H": "X"})
        assert made.values["hours"] == hours
        assert made.notes == [f"hours: {otherwise} where the table has no translation"]

    def test_what_means_nothing_is_not_stated(self) -> None:
        assert value("salary_min", {"column": "S", "not_stated": ["0", "n/a"]}, {"S": "N/A"}) is None

    def test_default_is_counted(self) -> None:
        made = converted({"dbs_level": {"column": "D", "default": "enhanced"}}, {"D": ""})
        assert (made.values["dbs_level"], made.notes) == ("enhanced", ["dbs_level: enhanced where not stated"])

    def test_role_type_that_the_site_lacks_is_rejected(self) -> None:
        assert reasons("role_type", "R", {"R": "wizard"}) == ["R: not one of the site's role types (found 'wizard')"]

    def test_what_cannot_be_read_is_not_stated_where_the_mapping_says_so(self) -> None:
        made = converted({"postcode": {"column": "P", "unclear": "not stated"}}, {"P": "CT17"})
        assert (made.values["postcode"], made.notes) == (None, ["postcode: not clear, so not stated"])

    def test_word_that_the_mapping_distrusts_leaves_the_text_open(self) -> None:
        rule = {"column": "C", "unclear": "not stated", "unclear_words": ["Bank"]}
        assert converted({"contract_text": rule}, {"C": "permanent; bank"}).values["contract_type"] is None
        assert converted({"contract_text": rule}, {"C": "Permanent"}).values["contract_type"] == "permanent"


class TestDates:
    RULE = {"column": "C", "formats": ["%d/%m/%Y", "%d %B %Y"]}

    def test_declared_format_is_read_as_the_end_of_the_day(self) -> None:
        assert value("closes_at", self.RULE, {"C": "01/07/2026"}) == "2026-07-01T22:59:59+00:00"

    def test_time_that_says_nothing_is_left_out(self) -> None:
        rule = {"column": "C", "formats": ["%Y-%m-%d %H:%M"], "whole_day": True}
        assert value("closes_at", rule, {"C": "2026-12-01 00:00"}) == "2026-12-01T23:59:59+00:00"

    def test_other_format_is_rejected(self) -> None:
        assert reasons("closes_at", self.RULE, {"C": "2026-07-01"})[0].startswith("C: not a date in any")

    def test_date_of_two_readings_is_rejected(self) -> None:
        rule = {"column": "C", "formats": ["%d/%m/%Y", "%m/%d/%Y"]}
        assert "in two ways" in reasons("closes_at", rule, {"C": "01/02/2026"})[0]

    def test_missing_hour_of_march_is_rejected(self) -> None:
        assert "clocks go forward" in reasons("closes_at", "C", {"C": "2027-03-28T01:30"})[0]

    def test_closing_follows_publishing_where_not_stated(self) -> None:
        fields = {"publish_at": "P", "closes_at": {"column": "C", "days_after_publish": 14}}
        made = converted(fields, {"P": "2026-06-01", "C": ""})
        assert made.values["closes_at"] == "2026-06-15T22:59:59+00:00"
        assert made.notes == ["closes_at: 14 days after publishing where not stated"]


class TestValues:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("salary_min", "40.000,00"),
            ("salary_min", "٤٠٠٠٠"),
            ("salary_min", "4e4"),
            ("salary_min", "-1"),
            ("salary_min", "0"),
            ("salary_min", "inf"),
            ("salary_min", "9" * 5000),
            ("hours_per_week", "169"),
            ("hours_per_week", "0"),
            ("hours_per_week", "18,5"),
            ("positions", "0"),
            ("contract_months", "twelve"),
            ("starts_on", "30/02/2026"),
            ("starts_on", "0001-01-01"),
            ("interview_on", "10000-01-01"),
            ("publish_at", "46357"),
            ("postcode", "Islington"),
            ("contact_email", "nobody"),
            ("contact_phone", "call us"),
            ("apply_url", "javascript:alert(1)"),
            ("registration_required", "perhaps"),
            ("reference", "no spaces"),
            ("title", "x" * 201),
            ("grade", "PO\x001"),
        ],
    )
    def test_what_no_field_can_hold_is_rejected(self, name: str, text: str) -> None:
        assert len(reasons(name, "Cell", {"Cell": text})) == 1

    @pytest.mark.parametrize(
        ("name", "text", "kept"),
        [
            ("salary_min", "£41,200.50", 412_005_000),
            ("hours_per_week", "17.5", "17.5"),
            ("postcode", "n11xr", "N1 1XR"),
            ("title", "Team\n manager", "Team manager"),
            ("registration_required", "Yes", True),
            ("starts_on", "2028-02-29", "2028-02-29"),
        ],
    )
    def test_what_is_clear_is_kept(self, name: str, text: str, kept: Any) -> None:
        assert value(name, "Cell", {"Cell": text}) == kept

    def test_every_problem_of_a_row_is_told(self) -> None:
        with pytest.raises(RowRejected) as rejected:
            converted({"positions": "A", "grade": "B"}, {"A": "none", "B": "x" * 99})
        assert [one.column for one in rejected.value.problems] == ["A", "B"]


class TestWords:
    def test_words_fill_what_no_column_does(self) -> None:
        fields = {"hours": {"column": "F", "translate": {"F": "full-time"}}, "hours_text": "H"}
        values = converted(fields, {"F": "F", "H": "part time, 20 hours a week"}).values
        assert (values["hours"], values["hours_per_week"]) == (["full-time"], "20")

    def test_unclear_words_reject_the_row(self) -> None:
        assert reasons("contract_text", "K", {"K": "varies"}) == ["K: it names no type of contract (found 'varies')"]

    def test_unclear_words_are_not_stated_where_the_mapping_says_so(self) -> None:
        made = converted({"contract_text": {"column": "K", "unclear": "not stated"}}, {"K": "varies"})
        assert made.values["contract_type"] is None
        assert made.notes == ["contract_text: not clear, so not stated"]


class TestRows:
    def test_row_of_another_length_is_rejected(self) -> None:
        rules = Converter(mapping(), ("No", "Title"), employer="islington", role_types=[])
        with pytest.raises(RowRejected, match="not as many cells as columns: 3 cells for 2 columns"):
            rules.convert(Row(2, ["1", "Clerk", "more"]))

    @pytest.mark.parametrize("cells", [["", " "], [""]])
    def test_empty_row_is_skipped(self, cells: list[str]) -> None:
        rules = Converter(mapping(), ("No", "Title"), employer="islington", role_types=[])
        with pytest.raises(RowSkipped, match="empty rows"):
            rules.convert(Row(2, cells))

    def test_rule_skips_rows_by_value(self) -> None:
        skip = [{"rule": "internal adverts", "column": "Where", "values": ["Inside"]}]
        with pytest.raises(RowSkipped, match="internal adverts"):
            converted({}, {"Where": "INSIDE"}, skip=skip)

    def test_repair_is_counted_by_column(self) -> None:
        made = converted({}, {"Title": "Childrenâ€™s guardian"}, repair="utf-8 read as cp1252")
        assert (made.values["title"], made.notes) == ("Children’s guardian", ["Title: text repaired"])

    def test_command_overrides_the_file(self) -> None:
        overrides = Overrides(clock.parse_instant("2027-01-31", closing=True), as_examples=True)
        made = converted({"closes_at": "C"}, {"C": "2019-01-01"}, overrides=overrides)
        assert (made.values["closes_at"], made.values["is_example"]) == ("2027-01-31T23:59:59+00:00", True)

    def test_candidate_survives_being_written_down(self) -> None:
        made = converted({"grade": "G"}, {"G": "PO1\u2028“x”"})
        assert load_candidate(made.dump()) == made
