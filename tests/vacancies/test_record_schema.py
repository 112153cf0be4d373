"""The record's description: every key, its type, its values."""

from recruitment.vacancies.record import FIELDS
from recruitment.vacancies.record_schema import VALUES, WORDS, record_properties


class TestRecordProperties:
    def test_every_key_is_described_and_no_other(self) -> None:
        assert tuple(record_properties()) == FIELDS
        assert WORDS.keys() == set(FIELDS)
        assert VALUES.keys() < set(FIELDS)

    def test_types_are_those_of_the_record(self) -> None:
        told = record_properties()
        assert told["title"]["type"] == "string"
        assert told["salary_min"]["type"] == ["number", "null"]
        assert told["example"]["type"] == "boolean"
        assert (told["closes_at"]["type"], told["closes_at"]["format"]) == (["string", "null"], "date-time")
        assert (told["starts_on"]["type"], told["starts_on"]["format"]) == (["string", "null"], "date")

    def test_what_need_not_be_stated_may_be_null(self) -> None:
        assert record_properties()["salary_unit"]["enum"] == ["year", "day", "hour", None]
        assert record_properties()["status"]["enum"] == ["open", "closed", "withdrawn", "filled"]

    def test_lists_say_what_they_hold(self) -> None:
        told = record_properties()["working_arrangement"]
        assert (told["type"], told["items"]["enum"]) == ("array", ["on-site", "hybrid", "remote"])
