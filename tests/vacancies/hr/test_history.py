"""What was done to a vacancy, beside it and on pages of its own."""

from recruitment.audit import trail
from recruitment.database import transaction
from recruitment.vacancies.approval import submit
from tests.client import CheckingClient
from tests.factories.accounts import make_account
from tests.page import Page
from tests.pages.vacancies_hr import LIST, UNDECIDED, enter, make_draft, open_section, read_again


def show(client: CheckingClient, vacancy_id: int) -> Page:
    return client.page(f"{LIST}/{vacancy_id}")


class TestHistory:
    def test_who_changed_what_reads_in_words(self, client: CheckingClient) -> None:
        account = enter(client)
        vacancy = make_draft(hours=["full-time"], interview_on=None)
        open_section(client, vacancy, "pay").form().fill(hours=["Part time", "Job share"]).submit()
        text = show(client, vacancy.id).main.text
        assert f"Vacancy changed by {account.name}" in text
        assert "Hours: Full time → became Part time, Job share" in text

    def test_newest_stands_first(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        client.page(f"{LIST}/{vacancy.id}/publish").form().submit()
        client.page(f"{LIST}/{vacancy.id}/close").form().fill(outcome=UNDECIDED).submit()
        text = show(client, vacancy.id).main.text
        assert text.index("Vacancy closed") < text.index("Vacancy published")


class TestLongHistory:
    def test_newest_ten_stand_beside_and_all_on_pages_of_their_own(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        with transaction():
            for number in range(60):
                trail.record(f"saved for the {number}th time", vacancy, by=None, employer_id=vacancy.employer_id)
        page = show(client, vacancy.id)
        assert page.main.text.count("Saved for the") == 10
        whole = page.follow("The whole history")
        assert (whole.main.text.count("Saved for the"), "59th time" in whole.main.text) == (50, True)
        assert "Saved for the 9th time" in whole.follow("Older").main.text

    def test_rewritten_text_is_told_word_by_word(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft(description="Help families who foster.")
        open_section(client, vacancy, "advert").form().fill(description="Help children who foster.").submit()
        page = client.page(f"{LIST}/{vacancy.id}/history")
        (added,), (removed,) = page.main.find("ins"), page.main.find("del")
        assert ("children" in added.text, "families" in removed.text) == (True, True)


class TestLastWord:
    def test_comment_stands_on_the_draft_until_it_is_submitted_again(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_draft()
        with transaction():
            officer = make_account("hr-officer")
            submit(read_again(vacancy), by=officer)
        page = show(client, vacancy.id).follow("Send it back").form().fill(comment="Say <b>where</b>.").submit()
        assert "Say <b>where</b>." in page.main.text
        assert "Sent back by Robin HR manager" in page.main.text
        with transaction():
            submit(read_again(vacancy), by=officer)
        assert "Sent back by Robin" not in show(client, vacancy.id).main.text
