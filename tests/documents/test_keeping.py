"""Keeping documents with a form, and with what it becomes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import time_machine
from flask import Flask

from recruitment.database import db, transaction
from recruitment.documents.keeping import (
    attach,
    document_of,
    draft_of,
    refuse_over_quota,
    remove_draft,
    remove_of,
    shown_name,
)
from recruitment.documents.kinds import NotADocument
from recruitment.documents.models import Document
from recruitment.documents.refusals import CannotKeep, ScannerDown, StoreDown
from recruitment.documents.sweeping import remove_files
from recruitment.employers.models import Employer
from tests.clamd_server import EICAR, Clamd, url_of_nobody
from tests.factories.documents import docx, make_document, make_draft, pdf
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration

KEY = "a-key-of-a-form-in-a-test"


@pytest.fixture
def employer(app: Flask, folder: Path) -> Employer:
    with transaction():
        return make_employer()


class TestKeepDraft:
    def test_file_gets_a_random_name_and_the_row_tells_what_it_is(self, employer: Employer, folder: Path) -> None:
        document = make_draft(employer, KEY, docx(), "Ada’s CV.exe")
        assert (document.kind, document.file_name, document.state) == ("docx", "Ada’s CV.docx", "not-scanned")
        assert [path.name for path in folder.iterdir()] == [document.stored_as]
        assert (folder / document.stored_as).read_bytes() == docx()

    def test_later_one_takes_the_place_of_the_earlier(self, employer: Employer, folder: Path) -> None:
        make_draft(employer, KEY)
        later = make_draft(employer, KEY, docx())
        remove_files()
        assert draft_of(KEY) == later
        assert [path.name for path in folder.iterdir()] == [later.stored_as]

    def test_what_is_no_document_is_not_written(self, employer: Employer, folder: Path) -> None:
        with pytest.raises(NotADocument):
            make_draft(employer, KEY, b"<html>")
        assert not folder.exists()

    def test_form_that_was_sent_takes_no_other(self, folder: Path, app: Flask) -> None:
        person = make_document(key=KEY)
        with pytest.raises(CannotKeep):
            make_draft(person.employer, KEY, docx())
        assert len(list(folder.iterdir())) == 1
        assert db.session.query(Document).one().kind == "pdf"


class TestScanned:
    def test_clean_one_is_known_to_be_clean_at_once(self, employer: Employer, clamd: Clamd) -> None:
        document = make_draft(employer, KEY)
        assert (document.state, document.scan_at) == ("clean", None)
        assert document.scanned_at is not None

    def test_harmful_one_is_never_written(self, employer: Employer, folder: Path, clamd: Clamd) -> None:
        with pytest.raises(NotADocument, match="harmful"):
            make_draft(employer, KEY, pdf(b"(" + EICAR + b")"))
        assert not folder.exists()

    def test_busy_scanner_lets_it_wait(self, employer: Employer, clamd: Clamd, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("recruitment.documents.scanning.WITH_SOMEBODY_WAITING", 0.05)
        clamd.answer = "hang"
        assert make_draft(employer, KEY).state == "waiting"

    def test_scanner_that_is_away_keeps_nothing(
        self, employer: Employer, folder: Path, change_settings: Callable[..., None]
    ) -> None:
        change_settings(clamd_url=url_of_nobody())
        with pytest.raises(ScannerDown):
            make_draft(employer, KEY)
        assert (folder.exists(), draft_of(KEY)) == (False, None)


class TestNoRoom:
    def test_quota_of_one_employer_is_not_another_s(
        self, employer: Employer, change_settings: Callable[..., None]
    ) -> None:
        change_settings(uploads_gb=1)
        make_draft(employer, KEY)
        with pytest.raises(CannotKeep):
            refuse_over_quota(employer.id, 1_000_000_000)
        with transaction():
            other = make_employer("camden")
        refuse_over_quota(other.id, 1_000_000_000)

    def test_site_may_take_none(self, employer: Employer, folder: Path, change_settings: Callable[..., None]) -> None:
        change_settings(uploads_gb=0)
        with pytest.raises(CannotKeep):
            make_draft(employer, KEY)
        assert (folder.exists(), draft_of(KEY)) == (False, None)

    def test_full_disk_keeps_neither_file_nor_row(
        self, employer: Employer, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StoreDown):
            make_draft(employer, KEY)
        assert (list(folder.iterdir()), draft_of(KEY)) == ([], None)


class TestAttach:
    def test_document_belongs_to_what_the_form_became(self, folder: Path, app: Flask) -> None:
        person = make_document(key=KEY)
        document = document_of(person)
        assert document is not None
        assert (document.registration_id, draft_of(KEY)) == (person.id, None)

    def test_form_without_one_brings_none(self, folder: Path, app: Flask) -> None:
        with transaction():
            person = make_registration()
            assert attach(KEY, person) is False
        assert document_of(person) is None

    def test_newer_one_replaces_that_of_the_registration(self, folder: Path, app: Flask) -> None:
        person = make_document(key=KEY)
        newer = make_draft(person.employer, f"{KEY}-again", docx())
        with transaction():
            assert attach(f"{KEY}-again", person)
        assert document_of(person) == newer
        assert db.session.query(Document).count() == 1

    def test_what_is_shown_can_still_be_sent(self, employer: Employer, clock: time_machine.Traveller) -> None:
        make_draft(employer, KEY)
        clock.shift(23 * 3600 - 1)
        assert draft_of(KEY) is not None
        clock.shift(1)
        assert draft_of(KEY) is None
        with transaction():
            assert attach(KEY, make_registration(employer=employer))


class TestRemove:
    def test_document_of_a_registration_goes_with_its_file(self, folder: Path, app: Flask) -> None:
        person = make_document()
        with transaction():
            assert remove_of(person)
            assert not remove_of(person)
        remove_files()
        assert (document_of(person), list(folder.iterdir())) == (None, [])

    def test_draft_goes_and_what_was_sent_stays(self, employer: Employer) -> None:
        make_draft(employer, "a-key-of-another-form-unsent")
        person = make_document(key=KEY)
        with transaction():
            remove_draft("a-key-of-another-form-unsent")
            remove_draft(KEY)
        assert draft_of("a-key-of-another-form-unsent") is None
        assert document_of(person) is not None


class TestShownName:
    @pytest.mark.parametrize(
        ("typed", "shown"),
        [
            ("cv.pdf", "cv.pdf"),
            ("My CV (final).PDF", "My CV (final).pdf"),
            ("../../etc/passwd.pdf", "passwd.pdf"),
            ("C:\\Users\\Ada\\cv.docx", "cv.pdf"),
            ("cv.pdf.exe", "cv.pdf.pdf"),
            ("cv\u202efdp.exe", "cvfdp.pdf"),
            ('a"b<c>\r\n|d*.pdf', "abcd.pdf"),
            ("", "CV.pdf"),
            (".htaccess", "htaccess.pdf"),
            ("...", "CV.pdf"),
            ("x" * 500 + ".pdf", "x" * 116 + ".pdf"),
        ],
    )
    def test_name_is_plain_and_ends_as_what_it_is(self, typed: str, shown: str) -> None:
        assert shown_name(typed, "pdf") == shown
