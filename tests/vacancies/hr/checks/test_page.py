"""The page of checks, and the reason for wording."""

import pytest

from recruitment.audit import trail
from tests.client import CheckingClient
from tests.pages.vacancies_hr import LIST, enter, make_draft, make_open, open_section, publish_page, read_again

FLAGGED = "Female applicants only, for personal care of girls."
REASON = "Personal care of girls (Equality Act 2010, schedule 9)"


def checks(client: CheckingClient, vacancy_id: int):  # type: ignore[no-untyped-def]
    return client.page(f"{LIST}/{vacancy_id}/checks")


@pytest.mark.usefixtures("clock")
class TestChecks:
    def test_good_advert_has_none(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        assert "Nothing found" in checks(client, vacancy.id).main.text
        assert "Nothing stops it" in client.page(f"{LIST}/{vacancy.id}").main.text

    def test_vacancy_and_publishing_say_how_many_there_are(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(dbs_level=None, title="SENIOR PRACTITIONER", description=FLAGGED)
        words = "Checks: 1 to mend, 1 to explain, 1 to consider."
        assert words in client.page(f"{LIST}/{vacancy.id}").main.text
        page = publish_page(client, vacancy)
        assert words in page.main.text
        assert page.follow("See the checks").h1 == "Checks"

    def test_finding_leads_to_its_field(self, client: CheckingClient) -> None:
        enter(client)
        page = checks(client, make_draft(dbs_level=None).id)
        (link,) = [link for link in page.links if link.startswith("Registration and checks: DBS check")]
        assert page.follow(link).h1 == "Registration and checks"

    def test_whoever_only_reads_has_no_business_here(self, client: CheckingClient) -> None:
        enter(client, "hiring-manager")
        vacancy = make_draft()
        assert checks(client, vacancy.id).status == 403
        assert "Checks:" not in client.page(f"{LIST}/{vacancy.id}").main.text


@pytest.mark.usefixtures("clock")
class TestReason:
    def test_without_it_nothing_is_published_and_with_it_all_can_read_why(self, client: CheckingClient) -> None:
        account = enter(client)
        vacancy = make_draft(description=FLAGGED)
        assert publish_page(client, vacancy).main.find("form") == []
        page = checks(client, vacancy.id).form().fill(reason=REASON).submit()
        assert "Reason kept" in page.text
        assert "Explained" in page.main.text
        assert "Published" in publish_page(client, vacancy).form().submit().text
        entry = [one for one in trail.find("vacancy", [vacancy.id]) if one.action == "wording explained"][0]
        assert (entry.actor_name, entry.changes["wording_reason"]) == (account.name, [None, REASON])

    def test_empty_reason_is_none(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(description=FLAGGED)
        page = checks(client, vacancy.id).form().fill(reason=" ").submit()
        assert (page.status, list(page.errors)) == (422, ["reason"])
        assert read_again(vacancy).wording_reason is None

    def test_other_words_need_another_reason(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(description=FLAGGED)
        checks(client, vacancy.id).form().fill(reason=REASON).submit()
        open_section(client, vacancy, "post").form().fill(title="Salesman").submit()
        assert "“salesman” may discriminate by sex" in publish_page(client, vacancy).main.text

    def test_officer_cannot_explain_what_is_published(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        page = checks(client, make_open(description=FLAGGED).id)
        assert (page.status, page.main.find("form")) == (200, [])
