"""A page of the editor goes over the version that the person had before them."""

import pytest

from tests.client import CheckingClient
from tests.pages.vacancies_hr import enter, make_draft, open_section, read_again


class TestSectionForm:
    @pytest.mark.parametrize("version", ["", "0", "-1", "x", "٣", "9" * 5000])
    def test_form_without_a_true_version_is_never_written(self, client: CheckingClient, version: str) -> None:
        enter(client)
        vacancy = make_draft()
        form = open_section(client, vacancy, "post").form().fill(title="Mine")
        form.values["version"] = [version]
        assert form.submit().status == 409
        assert read_again(vacancy).title == "Social worker"
