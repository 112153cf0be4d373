"""The drill: a backup that was made while people wrote is put back on another machine, and everything works there."""

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from flask import Flask
from sqlalchemy import delete, select

from recruitment.accounts.models import Account
from recruitment.database import db, transaction
from recruitment.documents.models import Document
from recruitment.documents.sweeping import remove_files
from recruitment.mail.delivery import deliver_due
from recruitment.registrations.models import Registration
from tests.client import SeparateCliRunner
from tests.factories.accounts import make_account, sign_in_through_forms
from tests.factories.documents import make_document, make_row, pdf
from tests.factories.registrations import make_registration
from tests.factories.vacancies import make_vacancy
from tests.pages.people import LIST

BEFORE = 5


class People(threading.Thread):
    """Register with a CV, one after the other; every third is erased at once, with the CV."""

    def __init__(self, app: Flask) -> None:
        super().__init__()
        self.app = app
        self.is_over = threading.Event()
        self.has_begun = threading.Event()
        #: References of those who stay, as soon as their registration was acknowledged.
        self.kept: list[str] = []
        self.failed: list[BaseException] = []

    def run(self) -> None:
        try:
            with self.app.app_context():
                for number in itertools.count(1):
                    if self.is_over.is_set():
                        break
                    self._register(number)
                    if len(self.kept) >= BEFORE:
                        self.has_begun.set()
        except BaseException as problem:
            self.failed.append(problem)
            self.has_begun.set()

    def _register(self, number: int) -> None:
        content = pdf(b"<</Number(%d)>>" % number)
        person = make_document(content, key=f"a-key-of-the-drill-{number:06}", email=f"person{number}@example.org")
        if number % 3 == 0:
            with transaction():
                db.session.execute(delete(Registration).where(Registration.id == person.id))
            remove_files()
        else:
            self.kept.append(person.reference)
        db.session.remove()


@contextmanager
def people(app: Flask) -> Iterator[People]:
    """At work while this lasts."""
    some = People(app)
    some.start()
    try:
        assert some.has_begun.wait(60)
        yield some
    finally:
        some.is_over.set()
        some.join()
    assert some.failed == []


def prepare() -> int:
    """A manager, and Ada, who was contacted and whose CV is clean; her number."""
    with transaction():
        make_vacancy()
        make_account("hr-manager")
        ada = make_registration(name="Ada Lovelace", email="ada@example.org", stage="contacted")
        make_row(ada)
        return ada.id


class TestDrill:
    def test_everything_is_there_and_works(
        self, app: Flask, command: SeparateCliRunner, elsewhere: Flask, folder: Path, tmp_path: Path
    ) -> None:
        number, file = prepare(), tmp_path / "backup"
        with people(app) as writing:
            before = list(writing.kept)
            done = command("backup", "create", str(file))
            assert done.exit_code == 0, done.stderr
        with elsewhere.app_context():
            run = elsewhere.test_cli_runner()
            assert run.invoke(args=["backup", "restore", str(file)]).exit_code == 0
            references = set(db.session.scalars(select(Registration.reference)))
            assert {*before} <= references
            assert len(references) - 1 <= len(writing.kept) + 1  # Ada, and one who was erased meanwhile
            assert_files_match(tmp_path / "elsewhere")
            assert run.invoke(args=["audit", "verify"]).output == "The audit trail is whole.\n"
            assert deliver_due() == {}
            client = elsewhere.test_client()
            page = sign_in_through_forms(client, db.session.scalars(select(Account)).one())  # type: ignore[arg-type]
            assert page.status == 200
            assert client.get(f"{LIST}/{number}/cv").data == pdf()


def assert_files_match(folder: Path) -> None:
    """A file for each row, as it was scanned, and no other."""
    rows = {row.stored_as: row.sha256 for row in db.session.scalars(select(Document))}
    files = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    assert files == rows
    assert len(rows) > BEFORE
