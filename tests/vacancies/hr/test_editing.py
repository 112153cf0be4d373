"""The editor: tasks, a page for each, and what it refuses."""

from datetime import timedelta

import pytest
import time_machine

from recruitment import clock as site_clock
from recruitment.database import transaction
from recruitment.vacancies.drafting import change_vacancy
from tests.client import CheckingClient
from tests.factories.accounts import make_account
from tests.factories.content import make_text
from tests.factories.employers import make_employer
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, open_section, read_again

CHANGES = {
    "post": {
        "title": "Senior social worker",
        "reference": "csc-1042",
        "role_type": "senior-social-worker",
        "team": "Leaving care",
        "grade": "PO4",
        "positions": "2",
    },
    "pay": {
        "salary_min": "£18.50",
        "salary_max": "21.4275",
        "salary_unit": "hour",
        "salary_extras": "Retention payment",
        "contract_type": "fixed-term",
        "contract_months": "12",
        "hours": ["part-time", "term-time"],
        "hours_per_week": "17.5",
        "weeks_per_year": "39",
    },
    "place": {"working_arrangement": ["on-site"], "location": "Essex Road", "postcode": "n12xr"},
    "advert": {"summary": "Work with us.", "description": "## The team\n\nYou will *listen*."},
    "checks": {"registration_required": "no", "dbs_level": "enhanced"},
    "dates": {
        "closes_at-day": "3",
        "closes_at-month": "12",
        "closes_at-year": "2026",
        "closes_at_time": "12:30",
        "interview_on-day": "10",
        "interview_on-month": "12",
        "interview_on-year": "2026",
    },
    "contact": {
        "contact_name": "Ada",
        "contact_email": "ada@example.org",
        "contact_phone": "020 7946 0000",
        "apply_url": "https://example.org/apply",
    },
}


@pytest.mark.usefixtures("clock")
class TestEditSection:
    @pytest.mark.parametrize("section", CHANGES)
    def test_untouched_page_saves_and_changes_nothing(self, client: CheckingClient, section: str) -> None:
        enter(client)
        vacancy = make_draft(closes_at=site_clock.now() + timedelta(days=3, microseconds=5))
        version = vacancy.version_id
        page = open_section(client, vacancy, section).form().submit()
        assert (page.status, page.path) == (200, f"{LIST}/{vacancy.id}")
        assert read_again(vacancy).version_id == version

    @pytest.mark.parametrize("section", CHANGES)
    def test_what_was_typed_is_saved_and_shown_again(self, client: CheckingClient, section: str) -> None:
        enter(client)
        vacancy = make_draft()
        assert "saved" in open_section(client, vacancy, section).form().fill(CHANGES[section]).submit().text
        shown = open_section(client, vacancy, section).form().values
        kept = {"reference": "CSC-1042", "salary_min": "18.50", "postcode": "N1 2XR"}
        for name, value in CHANGES[section].items():
            typed = value if isinstance(value, list) else [kept.get(name, value)]
            assert [text.replace("\r\n", "\n") for text in shown[name]] == typed

    def test_date_alone_closes_at_the_end_of_the_day(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        dates = CHANGES["dates"] | {"closes_at_time": ""}
        open_section(client, vacancy, "dates").form().fill(dates).submit()
        assert read_again(vacancy).closes_at == site_clock.parse_instant("2026-12-03T23:59:59")

    def test_last_minute_is_whole(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        open_section(client, vacancy, "dates").form().fill(CHANGES["dates"] | {"closes_at_time": "23:59"}).submit()
        assert read_again(vacancy).closes_at == site_clock.parse_instant("2026-12-03T23:59:59")

    def test_hiring_manager_is_one_of_the_employers_people(self, client: CheckingClient) -> None:
        account = enter(client)
        vacancy = make_draft()
        with transaction():
            make_account("hr-officer", employer=make_employer("camden"), email="other@example.org", name="Other")
        form = open_section(client, vacancy, "contact").form()
        with pytest.raises(AssertionError):
            form.fill(hiring_manager_id="Other")
        form.fill(hiring_manager_id=account.name).submit()
        assert read_again(vacancy).hiring_manager_id == account.id

    def test_unknown_section_is_not_found(self, client: CheckingClient) -> None:
        enter(client)
        assert open_section(client, make_draft(), "nothing").status == 404

    def test_expired_token_keeps_what_was_typed(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        form = open_section(client, vacancy, "place").form().fill(location="Essex Road")
        client.delete_cookie("form")
        page = form.submit()
        assert (page.status, page.form().values["location"]) == (400, ["Essex Road"])
        assert page.form().submit().status == 200
        assert read_again(vacancy).location == "Essex Road"


class TestTwoEditors:
    def test_second_one_is_told_and_may_save_again(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(grade="PO1")
        form = open_section(client, vacancy, "post").form().fill(grade="PO3")
        with transaction():
            change_vacancy(read_again(vacancy), {"grade": "PO2"}, by=None)
        page = form.submit()
        assert (page.status, read_again(vacancy).grade) == (409, "PO2")
        assert "Nothing was saved: somebody changed this vacancy meanwhile" in page.text
        assert "PO2" in page.main.text
        assert page.form().values["grade"] == ["PO3"]
        assert page.form().submit().status == 200
        assert read_again(vacancy).grade == "PO3"


class TestPublishedVacancy:
    def test_change_takes_effect_at_once(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        vacancy = make_open()
        page = open_section(client, vacancy, "post")
        assert "takes effect at once" in page.text
        page.form().fill(title="Lead social worker").submit()
        assert "Lead social worker" in client.page("/jobs").text

    def test_reference_stays(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(reference="CSC-1")
        page = open_section(client, vacancy, "post").form().fill(reference="CSC-2").submit()
        assert (page.status, "Keep CSC-1" in page.errors["reference"]) == (422, True)

    def test_scheduled_ones_reference_may_change(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(days=1))
        open_section(client, vacancy, "post").form().fill(reference="CSC-2").submit()
        assert read_again(vacancy).reference == "CSC-2"

    def test_what_publishing_needed_cannot_be_taken_away(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        page = open_section(client, vacancy, "pay").form().fill(salary_min="", salary_max="", hours=[]).submit()
        assert page.status == 422
        assert page.errors == {"hours": "Choose at least one pattern of hours", "salary_min": "Enter the pay"}

    def test_closing_before_publishing_is_refused(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        enter(client)
        vacancy = make_open(publish_at=site_clock.now() + timedelta(days=9))
        typed = {"closes_at-day": "16", "closes_at-month": "6", "closes_at-year": "2026"}
        page = open_section(client, vacancy, "dates").form().fill(typed).submit()
        assert (page.status, "later than that of publishing" in page.errors["closes_at-day"]) == (422, True)

    def test_draft_gives_up_the_time_it_was_imported_with(
        self, client: CheckingClient, clock: time_machine.Traveller
    ) -> None:
        enter(client)
        vacancy = make_draft(publish_at=site_clock.now() + timedelta(days=9))
        typed = {"closes_at-day": "16", "closes_at-month": "6", "closes_at-year": "2026"}
        open_section(client, vacancy, "dates").form().fill(typed).submit()
        assert read_again(vacancy).publish_at is None


class TestSnippets:
    def test_preview_shows_what_will_stand_there_and_the_list_says_how_to_name_it(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        with transaction():
            make_text(vacancy.employer, "We are a Leader.", slug="disability-confident")
        page = open_section(client, vacancy, "advert")
        assert "{disability-confident} We are a Leader." in page.text
        page = page.form().fill(description="Come along.\n\n{disability-confident}").submit("Preview")
        assert "Come along. We are a Leader." in page.text
