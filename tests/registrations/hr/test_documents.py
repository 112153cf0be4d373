"""The CV of a person, as staff see and download it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.documents.keeping import document_of
from recruitment.registrations.models import Registration
from tests.client import CheckingClient
from tests.factories.documents import docx, make_document, pdf
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import LIST, deeds, enter


@pytest.fixture(autouse=True)
def folder(app: Flask, change_settings: Callable[..., None], tmp_path: Path) -> Path:
    """Where the files of this test are."""
    change_settings(uploads_url=f"file://{tmp_path}/uploads")
    return tmp_path / "uploads"


def with_cv(state: str = "clean", content: bytes | None = None, **told: object) -> Registration:
    """A person who was contacted, with a CV in this state."""
    person = make_document(content, **({"stage": "contacted"} | told))
    with transaction():
        document = document_of(person)
        assert document is not None
        document.state, document.finding = state, "Eicar" if state == "infected" else None
    return person


class TestDownload:
    @pytest.mark.parametrize(("content", "kind"), [(pdf(), "pdf"), (docx(), "docx")])
    def test_clean_one_is_a_file_to_keep(self, client: CheckingClient, content: bytes, kind: str) -> None:
        enter(client)
        person = with_cv(content=content)
        response = client.get(f"{LIST}/{person.id}/cv")
        assert response.data == content
        assert response.headers["Content-Disposition"] == f'attachment; filename="cv-{person.reference}.{kind}"'
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cache-Control"] == "no-store"
        assert response.mimetype.startswith("application/")

    def test_who_opened_it_is_recorded(self, client: CheckingClient) -> None:
        account = enter(client)
        person = with_cv()
        client.get(f"{LIST}/{person.id}/cv")
        (deed,) = deeds("cv opened")
        assert (deed.actor_id, deed.thing_id, deed.changes) == (account.id, str(person.id), {})

    @pytest.mark.parametrize("state", ["waiting", "infected", "failed", "not-scanned"])
    def test_in_any_other_state_there_is_none(self, client: CheckingClient, state: str) -> None:
        enter(client)
        person = with_cv(state)
        assert client.get(f"{LIST}/{person.id}/cv").status_code == 404
        assert "Download" not in client.page(f"{LIST}/{person.id}").main.text
        assert deeds("cv opened") == []

    def test_unnamed_person_s_cv_stays_closed(self, client: CheckingClient) -> None:
        enter(client)
        person = with_cv(stage="new")
        assert client.get(f"{LIST}/{person.id}/cv").status_code == 404
        page = client.page(f"{LIST}/{person.id}")
        assert "once somebody has contacted them" in page.main.text
        assert "Ada" not in page.response.text

    def test_file_that_was_lost_is_said_and_not_recorded(self, client: CheckingClient, folder: Path) -> None:
        enter(client)
        person = with_cv()
        next(folder.iterdir()).unlink()
        page = client.page(f"{LIST}/{person.id}").follow("Download the CV")
        assert "can’t be fetched at the moment" in page.text
        assert deeds("cv opened") == []

    def test_person_without_one_has_none(self, client: CheckingClient) -> None:
        enter(client)
        person = with_cv()
        with transaction():
            other = make_other(person)
        assert client.get(f"{LIST}/{other}/cv").status_code == 404
        assert "CV" not in {heading.text for heading in client.page(f"{LIST}/{other}").main.find("h2")}


class TestWho:
    def test_hiring_manager_opens_those_of_the_own_vacancies(self, client: CheckingClient) -> None:
        manager = enter(client, "hiring-manager")
        with transaction():
            own = make_vacancy(hiring_manager_id=manager.id)
            other = make_vacancy()
        people = [with_cv(vacancy=own), with_cv(vacancy=other, key="another-key-of-another-form")]
        assert [client.get(f"{LIST}/{one.id}/cv").status_code for one in people] == [200, 404]

    def test_other_employers_do_not(self, client: CheckingClient) -> None:
        with transaction():
            other = make_employer("camden")
        enter(client, employer=other)
        with transaction():
            islington = make_employer()
        assert client.get(f"{LIST}/{with_cv(employer=islington).id}/cv").status_code == 404


class TestPage:
    @pytest.mark.parametrize(
        ("state", "words"),
        [
            ("clean", "Scanned, nothing found"),
            ("waiting", "once it is scanned"),
            ("infected", "found Eicar"),
            ("failed", "send it again as a PDF"),
            ("not-scanned", "An administrator can change that"),
        ],
    )
    def test_page_says_what_is_known(self, client: CheckingClient, state: str, words: str) -> None:
        enter(client)
        assert words in client.page(f"{LIST}/{with_cv(state).id}").main.text


def make_other(person: Registration) -> int:
    """Another of the same employer, without a CV."""
    return make_registration(employer=person.employer, stage="contacted").id
