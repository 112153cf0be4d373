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

    def test_change_of_another_page_leaves_this_one_as_it_was_seen(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        form = open_section(client, vacancy, "post").form().fill(title="Mine")
        open_section(client, vacancy, "place").form().fill(location="Archway").submit()
        assert form.submit().status == 200
        saved = read_again(vacancy)
        assert (saved.title, saved.location) == ("Mine", "Archway")

    def test_made_up_mark_of_what_was_seen_counts_for_nothing(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        form = open_section(client, vacancy, "post").form().fill(title="Mine")
        open_section(client, vacancy, "place").form().fill(location="Archway").submit()
        form.values["version"] = [form.values["version"][0].partition(".")[0] + "." + "0" * 16]
        assert form.submit().status == 409

    def test_preview_saves_nothing(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        open_section(client, vacancy, "advert").form().fill(summary="New").submit("Preview")
        assert read_again(vacancy).summary != "New"
