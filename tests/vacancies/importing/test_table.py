"""Columns are told apart by their names."""

import pytest

from recruitment.vacancies.importing.problems import ImportRefused
from recruitment.vacancies.importing.table import checked_columns, column_key


def test_capitals_spaces_and_underscores_of_a_name_do_not_matter() -> None:
    assert column_key(" Job_ID ") == column_key("job  id")


def test_names_are_trimmed() -> None:
    assert checked_columns([" a ", "", ""]) == ("a", "", "")


@pytest.mark.parametrize(("names", "reason"), [(["a", "A"], "stand twice: 'a'"), (["a\0"], "can't be shown")])
def test_names_that_cannot_be_told_apart_or_shown_are_refused(names: list[str], reason: str) -> None:
    with pytest.raises(ImportRefused, match=reason):
        checked_columns(names)
