"""Tags of columns."""

import pytest
from sqlalchemy import Column, MetaData, String, Table

from recruitment.personal_data import CONSENT, STAFF, personal, tag_of, tagged_columns, words_for

TAG = personal("To answer", basis=CONSENT, kept="A year", what="Your name")


def table_with(**tags: object) -> Table:
    return Table("person", MetaData(), *(Column(name, String, info=tag) for name, tag in tags.items()))


class TestPersonal:
    def test_tag_is_read_from_the_column(self) -> None:
        tag = tag_of(table_with(name=TAG).c.name)
        assert tag is not None
        assert (tag.purpose, tag.basis, tag.kept) == ("To answer", CONSENT, "A year")

    def test_column_without_a_tag_has_none(self) -> None:
        assert tag_of(table_with(name={}).c.name) is None

    @pytest.mark.parametrize("wrong", [{"basis": "Because"}, {"basis": CONSENT, "about": "A cat"}])
    def test_unknown_words_are_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(ValueError, match="in no list"):
            personal("To answer", kept="A year", **wrong)


class TestTaggedColumns:
    def test_only_tagged_ones_in_the_order_of_the_model(self) -> None:
        table = table_with(phone=TAG, number={}, name=personal("x", basis=CONSENT, kept="y", about=STAFF))
        assert [column.name for column, _ in tagged_columns(table.metadata)] == ["phone", "name"]


class TestWords:
    @pytest.mark.parametrize(("tag", "words"), [(TAG, "Your name"), (personal("x", basis=CONSENT, kept="y"), "Due on")])
    def test_the_name_where_nothing_else_is_said(self, tag: dict[str, object], words: str) -> None:
        column = table_with(due_on=tag).c.due_on
        assert words_for(column, tag_of(column)) == words  # type: ignore[arg-type]
