"""What stands beside a page of the editor: previews and checks."""

import pytest

from tests.client import CheckingClient
from tests.page import Page
from tests.pages.vacancies_hr import enter, make_draft, make_open, open_section, read_again


def panel(page: Page) -> str:
    (found,) = page.main.find(id="preview")
    text: str = found.text
    return text


@pytest.mark.usefixtures("clock")
class TestPay:
    def test_what_was_typed_is_worked_out_and_not_saved(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        form = open_section(client, vacancy, "pay").form()
        page = form.fill(salary_min="35,000", salary_max="", hours_per_week="21").submit("Work it out")
        assert page.status == 200
        assert "As you typed it, not saved yet" in panel(page)
        assert "From £21,000 a year for 21 hours a week; full time is 35 hours" in panel(page)
        assert "2½ days From £17,500 for 17.5 hours" in panel(page)
        assert page.form().values["salary_min"] == ["35,000"]
        assert read_again(vacancy).salary_min == 41_200_0000

    def test_what_is_saved_is_shown_at_once(self, client: CheckingClient) -> None:
        enter(client)
        assert "3 days £24,720 to £26,940" in panel(open_section(client, make_draft(), "pay"))

    def test_mistake_is_told_as_when_saving(self, client: CheckingClient) -> None:
        enter(client)
        page = open_section(client, make_draft(), "pay").form().fill(salary_min="much").submit("Work it out")
        assert (page.status, list(page.errors)) == (422, ["salary_min"])
        assert "Correct what is marked" in panel(page)

    def test_what_is_half_typed_is_no_mistake_for_the_script(self, client: CheckingClient) -> None:
        enter(client)
        form = open_section(client, make_draft(), "pay").form().fill(salary_min="35,0")
        answer = client.post(form.address, data={**form.values, "then": "live"})
        assert (answer.status_code, "data-stale" in answer.text) == (200, True)
        answer = client.post(form.address, data={**form.values, "salary_min": "35,000", "then": "live"})
        assert (answer.status_code, "data-stale" in answer.text) == (200, False)

    def test_published_vacancy_stays_as_it_is(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        version = vacancy.version_id
        open_section(client, vacancy, "pay").form().fill(salary_max="99,000").submit("Work it out")
        assert read_again(vacancy).version_id == version


@pytest.mark.usefixtures("clock")
class TestAdvert:
    def test_markdown_is_shown_as_seekers_read_it(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        text = "## The team\n\n- One\n\n<script>alert(1)</script>"
        page = open_section(client, vacancy, "advert").form().fill(description=text).submit("Preview")
        (shown,) = page.main.find(id="preview")
        assert [heading.text for heading in shown.find("h3")][:1] == ["The team"]
        assert shown.find("script") == []
        assert read_again(vacancy).description != text

    def test_checks_read_what_was_typed(self, client: CheckingClient) -> None:
        enter(client)
        form = open_section(client, make_draft(), "advert").form()
        page = form.fill(description="He will utilise it.").submit("Preview")
        assert "“he will” may discriminate by sex" in panel(page)
        assert "“utilise”: say “use”" in panel(page)

    def test_empty_text_says_so(self, client: CheckingClient) -> None:
        enter(client)
        page = open_section(client, make_draft(summary=None, description=None), "advert")
        assert "Nothing is written yet" in panel(page)


class TestOtherPages:
    def test_have_checks_and_no_preview(self, client: CheckingClient) -> None:
        enter(client)
        page = open_section(client, make_draft(dbs_level=None), "checks")
        assert "Choose the DBS check" in panel(page)
        assert "Preview" not in page.form().element.text
