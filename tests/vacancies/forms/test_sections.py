"""The table of sections holds every field once."""

import pytest

from recruitment.vacancies.drafting import PLAIN_FIELDS
from recruitment.vacancies.forms.sections import BY_FIELD, SECTIONS, Section

#: Fields that no person types: where a vacancy came from, and what publishing and examples are for.
NOT_EDITED = {"source", "source_reference", "publish_at", "is_example"}


class TestSections:
    def test_every_field_that_hr_edits_is_in_exactly_one(self) -> None:
        fields = [field for section in SECTIONS for field in section.fields]
        editable = (PLAIN_FIELDS - NOT_EDITED) | {"role_type", "team", "hours", "working_arrangement"}
        assert sorted(fields) == sorted(editable)
        assert BY_FIELD.keys() == editable

    @pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug)
    def test_every_field_has_an_input_and_a_label(self, section: Section) -> None:
        assert all(section.label(field) for field in section.fields)
