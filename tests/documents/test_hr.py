"""The administrators' choice about documents that nobody scanned."""

from pathlib import Path

from tests.clamd_server import Clamd
from tests.client import CheckingClient
from tests.factories.documents import make_document, pdf
from tests.pages.people import LIST, deeds, enter

PAGE = "/hr/documents"


class TestChooseOpening:
    def test_unscanned_cv_opens_once_an_administrator_says_so(self, client: CheckingClient, folder: Path) -> None:
        enter(client, "administrator")
        person = make_document(stage="contacted")
        assert client.get(f"{LIST}/{person.id}/cv").status_code == 404
        page = client.page(f"{LIST}/{person.id}").follow("CVs and the virus scanner")
        assert "No virus scanner is set up" in page.main.text
        page = page.form().fill(unscanned=["islington"]).submit()
        assert (page.path, page.form().values["unscanned"]) == (PAGE, ["islington"])
        page = client.page(f"{LIST}/{person.id}")
        assert "open it only on a machine that has one" in page.main.text
        assert client.get(f"{LIST}/{person.id}/cv").data == pdf()

    def test_choice_is_recorded_and_can_be_taken_back(self, client: CheckingClient, folder: Path) -> None:
        enter(client, "administrator")
        make_document()
        client.page(PAGE).form().fill(unscanned=["islington"]).submit()
        client.page(PAGE).form().fill(unscanned=[]).submit()
        found = [one.changes["opens_unscanned"] for one in deeds("employer changed")]
        assert found == [[False, True], [True, False]]

    def test_page_says_when_there_is_a_scanner(self, client: CheckingClient, clamd: Clamd) -> None:
        enter(client, "administrator")
        assert "A virus scanner is set up" in client.page(PAGE).main.text

    def test_others_do_not_choose(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        assert client.get(PAGE).status_code == 403
        assert "CVs" not in client.page(LIST).links
