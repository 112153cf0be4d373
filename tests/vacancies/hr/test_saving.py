"""Saving a page of the editor, and what it refuses beside the field."""

import pytest

from tests.client import CheckingClient
from tests.pages.vacancies_hr import enter, make_draft, make_open, open_section, read_again


class TestSaveSection:
    def test_reference_of_another_vacancy_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        make_open(reference="CSC-1")
        vacancy = make_draft(reference="CSC-2")
        page = open_section(client, vacancy, "post").form().fill(reference="csc-1").submit()
        assert (page.status, "Another vacancy has this reference" in page.errors["reference"]) == (422, True)
        assert read_again(vacancy).reference == "CSC-2"

    @pytest.mark.usefixtures("clock")
    def test_open_advert_is_not_given_words_that_discriminate(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        page = open_section(client, vacancy, "advert").form().fill(summary="He will visit families.").submit()
        assert (page.status, "may discriminate by sex" in page.errors["summary"]) == (422, True)
        assert read_again(vacancy).summary != "He will visit families."
