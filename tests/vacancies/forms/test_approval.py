"""Forms around a second person's look: a word to them may be missing, a word back may not."""

from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.forms.approval import LONGEST, SendBackVacancyForm, SubmitVacancyForm
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_draft, read_again


def submitted() -> Vacancy:
    with transaction():
        return make_vacancy(status="submitted", publish_at=None)


class TestSubmitVacancyForm:
    def test_note_may_be_left_out(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        vacancy = make_draft()
        client.page(f"{LIST}/{vacancy.id}/submit").form().submit()
        assert read_again(vacancy).status == "submitted"

    def test_note_that_is_too_long_is_refused_and_kept(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        form = client.page(f"{LIST}/{make_draft().id}/submit").form()
        page = form.fill(note="x" * (LONGEST + 1)).submit()
        assert (page.status, list(page.errors)) == (422, ["note"])
        assert page.form().values["note"] == ["x" * (LONGEST + 1)]


class TestSendBackVacancyForm:
    def test_nothing_is_sent_back_without_saying_why(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = submitted()
        page = client.page(f"{LIST}/{vacancy.id}/send-back").form().fill(comment=" ").submit()
        assert page.errors == {"comment": "Enter what has to be changed"}
        assert read_again(vacancy).status == "submitted"


class TestBoth:
    def test_hold_the_version_that_was_seen(self, app: Flask) -> None:
        vacancy = submitted()
        with app.test_request_context():
            assert all(form(vacancy).is_over(vacancy) for form in (SubmitVacancyForm, SendBackVacancyForm))
