"""What holders tell, in words."""

import pytest

from recruitment.privacy.words import in_words, told


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ([], ""),
        (0, "0"),
        (True, "Yes"),
        ("One\nTwo", "One\nTwo"),
        ("2026-06-15T08:00:00+00:00", "9am on Monday 15 June 2026"),
        ("2026-06-15", "Monday 15 June 2026"),
        ("2026-99-99", "2026-99-99"),
        (["full-time", "term-time"], "full-time, term-time"),
        ({"Note": "Called", "At": None}, "Note: Called"),
        ([{"Note": "Called"}, {"Note": "Wrote"}], "Note: Called, Note: Wrote"),
    ],
)
def test_value_is_told_as_people_write_it(value: object, words: str) -> None:
    assert in_words(value) == words


def test_what_is_not_stated_is_left_out() -> None:
    assert told([{"Name": "Ada", "Phone": None}]) == [[("Name", "Ada")]]
