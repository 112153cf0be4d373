"""Whether a document may be opened."""

from pathlib import Path

import pytest
from flask import Flask

from recruitment.database import transaction
from recruitment.documents.keeping import document_of
from recruitment.documents.models import STATES, Document
from recruitment.documents.opening import NotToBeOpened, can_open, let_open_unscanned, read_content
from recruitment.documents.refusals import StoreDown
from tests.factories.accounts import make_account
from tests.factories.documents import make_document, pdf
from tests.factories.employers import make_employer
from tests.pages.people import deeds


@pytest.fixture
def document(app: Flask, folder: Path) -> Document:
    """Not scanned."""
    found = document_of(make_document())
    assert found is not None
    return found


class TestCanOpen:
    @pytest.mark.parametrize("state", STATES)
    def test_only_clean_and_where_allowed_unscanned_ones(self, document: Document, state: str) -> None:
        with transaction():
            document.state = state
        assert can_open(document) == (state == "clean")
        with transaction():
            document.employer.opens_unscanned = True
        assert can_open(document) == (state in ("clean", "not-scanned"))

    def test_content_is_given_when_it_may_be_opened(self, document: Document) -> None:
        with pytest.raises(NotToBeOpened):
            read_content(document)
        with transaction():
            document.state = "clean"
        assert read_content(document) == pdf()

    def test_file_that_was_changed_in_the_store_is_not_given(self, document: Document, folder: Path) -> None:
        with transaction():
            document.state = "clean"
        (folder / document.stored_as).write_bytes(pdf(b"<<>>"))
        with pytest.raises(StoreDown):
            read_content(document)


class TestLetOpenUnscanned:
    def test_choice_is_kept_and_recorded_of_the_employers_given(self, app: Flask) -> None:
        with transaction():
            employer, other = make_employer(), make_employer("camden")
            let_open_unscanned([employer], ["islington", "camden"], by=make_account("administrator"))
        assert (employer.opens_unscanned, other.opens_unscanned) == (True, False)
        assert [one.changes for one in deeds("employer changed")] == [{"opens_unscanned": [False, True]}]
