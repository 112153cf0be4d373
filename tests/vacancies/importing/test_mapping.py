"""What a mapping fills, which columns it needs, and the mapping that a file without one gets."""

import pytest

from recruitment.vacancies.importing.fields import FIELDS
from recruitment.vacancies.importing.mapping import fill_template, identifies, own_mapping
from recruitment.vacancies.importing.problems import ImportRefused
from tests.vacancies.importing.imports import mapping


class TestOwnMapping:
    def test_every_column_of_the_contract_is_its_field(self) -> None:
        made = own_mapping(tuple(FIELDS))
        assert made.fields == set(FIELDS)
        assert all(rule.columns == (rule.name,) for rule in made.rules)

    def test_names_are_found_as_people_write_them(self) -> None:
        assert own_mapping(("Reference", " SALARY min", "title")).fields == {"reference", "salary_min", "title"}

    def test_slip_of_the_pen_is_named_beside_what_can_stand(self) -> None:
        with pytest.raises(ImportRefused, match=r"unknown columns: 'titel'.*can stand: reference, "):
            own_mapping(("reference", "titel"))

    def test_file_of_rejects_can_be_imported_again(self) -> None:
        assert own_mapping(("reference", "title", "line", "column", "reason")).fields == {"reference", "title"}

    @pytest.mark.parametrize("columns", [("title",), ("source", "title"), ("source_reference", "title")])
    def test_rows_that_nobody_could_tell_apart_are_refused(self, columns: tuple[str, ...]) -> None:
        with pytest.raises(ImportRefused, match="which vacancy a row is"):
            own_mapping(columns)


class TestMapping:
    def test_words_fill_the_fields_they_are_about(self) -> None:
        made = mapping(fields={"salary_text": "Pay"})
        assert {"salary_min", "salary_max", "salary_unit"} <= made.fields
        assert "salary_text" not in made.fields
        assert identifies(made)

    def test_every_column_is_needed_once(self) -> None:
        fields = {"grade": "Grade", "summary": {"template": "{Grade} in {Place}"}}
        skip = [{"rule": "internal adverts", "column": "Where", "values": ["Inside"]}]
        made = mapping(fields=fields, skip=skip)
        assert made.used_columns == ("No", "Title", "Grade", "Place", "Where")


class TestFillTemplate:
    def test_it_is_filled_only_where_all_is_stated(self) -> None:
        assert fill_template("{A}, level {B}", {"A": "Clerk", "B": "2"}) == "Clerk, level 2"
        assert fill_template("{A}, level {B}", {"A": "Clerk", "B": ""}) is None

    def test_text_of_a_cell_is_never_a_template(self) -> None:
        assert fill_template("{A}", {"A": "{B}", "B": "secret"}) == "{B}"
