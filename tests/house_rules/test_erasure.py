"""Whatever somebody gave, wherever on the site, is nowhere any more once it is erased: a mark in each of it."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import structlog
from flask import Flask
from sqlalchemy import make_url, select

from recruitment.database import db, transaction
from recruitment.documents.sweeping import remove_files
from recruitment.mail.delivery import deliver_due
from recruitment.mail.models import OutboxMail
from recruitment.registrations.models import Registration
from recruitment.registrations.notices import choose
from tests.clamd_server import url_of_nobody
from tests.client import CheckingClient
from tests.factories.accounts import make_account, sign_in
from tests.factories.documents import pdf
from tests.factories.vacancies import make_role_types, make_vacancy

#: Begins everything that she or others write of her; the complaint, which outlives her own link, has one of its own,
#: and an address of its own.
MARK, COMPLAINT = "zqxmark", "zqxcomplaint"
EMAIL = f"{MARK}.Ada@example.org"
LIST = "/hr/registrations"
TOLD = {
    "name": f"{MARK} Ada Lovelace",
    "email": EMAIL,
    "phone": "020 7946 0987",
    "professional_number": f"SW{MARK}",
    "message": f"{MARK} what I would like to say",
    "adjustments": f"{MARK} a quiet room",
}
#: What is found of her beside the marks.
TRACES = (MARK, TOLD["phone"])
NOTE, SUBJECT, WORDS = f"{MARK} our note", f"{MARK} our subject", f"{MARK} our words"
#: What has to be found before, so that not finding it afterwards means something.
GIVEN = (
    *TOLD.values(),
    NOTE,
    SUBJECT,
    WORDS,
    f"{MARK} CV.pdf",
    f"Title({MARK})",
    f"q={MARK}",
    f"{COMPLAINT} our answer",
)


@pytest.fixture
def folder(change_settings: Callable[..., None], tmp_path: Path) -> Path:
    """Where uploads are; mail meets a server that is away, so that it waits with what went wrong."""
    place = tmp_path / "uploads"
    nowhere = url_of_nobody().replace("tcp://", "smtp://")
    change_settings(uploads_url=f"file://{place}", mail_url=nowhere, rate_limits=False)
    return place


@pytest.fixture
def lines() -> Iterator[list[Any]]:
    """What the site writes into its log."""
    with structlog.testing.capture_logs() as captured:
        yield captured


@pytest.fixture
def staff(app: Flask) -> CheckingClient:
    """A manager, who hears of each registration at once."""
    with transaction():
        make_role_types()
        account = make_account("hr-manager")
        choose(account, "at-once")
    client: CheckingClient = app.test_client()
    sign_in(client, account)
    return client


@pytest.fixture
def her_page(app: Flask, client: CheckingClient, staff: CheckingClient, folder: Path, lines: list[Any]) -> str:
    """Everything that she can do on the site, and what colleagues then do; the page that her link opens."""
    with transaction():
        make_vacancy(reference="TEST-1")
    err_on_the_way(client)
    link = register(client)
    ask_for_jobs(client)
    complain(client)
    client.page("/equality-monitoring/islington").form().submit()
    work_with_her(staff)
    deliver_due()
    assert [one for one in GIVEN if not places(one, folder)] == []
    return link


def err_on_the_way(client: CheckingClient) -> None:
    """Words that come back in a form with errors, in a search, and in addresses that lead nowhere."""
    wrong = client.page("/jobs/TEST-1/interest").form().fill(TOLD | {"email": f"{MARK} no address"}).submit()
    assert wrong.status == 422
    for address in (f"/jobs?q={MARK}", f"/{MARK}", f"/my-interest/{MARK}", f"/jobs/{MARK}/interest"):
        client.get(address)


def register(client: CheckingClient) -> str:
    cv = pdf(b"<</Title(%s)>>" % MARK.encode())
    form = client.page("/jobs/TEST-1/interest").form().fill(TOLD, cv=(BytesIO(cv), f"{MARK} CV.pdf"))
    form.submit().form().submit()
    link = mailed(r"/my-interest/[\w-]{40,}")
    client.page(link).follow("Confirm my address").form().submit()
    return link


def ask_for_jobs(client: CheckingClient) -> None:
    client.page(f"/alerts/new?q={MARK}").form().fill(email=EMAIL, frequency="daily").submit()
    client.page(mailed(r"/alerts/[\w.-]{20,}")).form().submit()


def complain(client: CheckingClient) -> None:
    told = {"name": f"{COMPLAINT} Ada", "email": EMAIL.replace(MARK, COMPLAINT), "text": f"{COMPLAINT} went wrong"}
    client.page("/privacy/complaint").form().fill(told).submit()


def work_with_her(staff: CheckingClient) -> None:
    """She is found, called, noted, written to; her complaint is answered."""
    staff.page(f"{LIST}?q={MARK}")
    number = db.session.scalars(select(Registration.id)).one()
    page = staff.page(f"{LIST}/{number}").form(f"{LIST}/{number}/contact").submit()
    page = page.form(f"{LIST}/{number}/notes").fill(text=NOTE).submit()
    asked = page.follow("Write a message").form(f"{LIST}/message").fill(subject=SUBJECT, text=WORDS).submit()
    asked.form().submit("Send to 1 person")
    complaints = staff.page("/hr/privacy/complaints")
    reference = next(words for words in complaints.links if re.fullmatch(r"[A-Z]+-[\w-]+", words))
    complaints.follow(reference).form().fill(answer=f"{COMPLAINT} our answer").submit()


def mailed(pattern: str) -> str:
    """The newest address of this form in a mail."""
    db.session.rollback()
    texts = db.session.scalars(select(OutboxMail.text).order_by(OutboxMail.id.desc()))
    return next(found.group() for text in texts if (found := re.search(pattern, text)))


def places(mark: str, folder: Path) -> list[str]:
    """Where the mark still is, in whatever case: in files of SQLite and tables of either database, or in uploads."""
    db.session.rollback()
    wanted = mark.encode().lower()
    files = [*folder.glob("*"), *database_files()]
    held = [one.name for one in files if wanted in one.read_bytes().lower()]
    for table in db.inspect(db.engine).get_table_names():
        rows = db.session.execute(db.text(f'SELECT * FROM "{table}"'))
        held += [table for row in rows if mark.lower() in repr(tuple(row)).lower()]
    db.session.rollback()
    return held


def database_files() -> list[Path]:
    """SQLite's own, with its log; none of PostgreSQL."""
    if db.engine.dialect.name != "sqlite":
        return []
    path = Path(make_url(str(db.engine.url)).database or "")
    return list(path.parent.glob(f"{path.name}*"))


class TestOwnLink:
    def test_nothing_is_left_of_her_registration_and_alert(
        self, client: CheckingClient, her_page: str, folder: Path, lines: list[Any]
    ) -> None:
        client.page(her_page).follow("Delete everything").form().submit()
        remove_files()
        assert {mark: places(mark, folder) for mark in TRACES} == dict.fromkeys(TRACES, [])
        assert list(folder.glob("*")) == []
        assert "complaint" in places(COMPLAINT, folder)
        assert MARK not in str(lines).lower()


class TestHr:
    def test_nothing_at_all_is_left(self, her_page: str, staff: CheckingClient, folder: Path, lines: list[Any]) -> None:
        for email in (EMAIL, EMAIL.replace(MARK, COMPLAINT)):
            found = staff.page("/hr/privacy/person").form().fill(email=email).submit()
            found.form("/hr/privacy/person/erase").submit().form().fill(reason="Asked by letter").submit()
        remove_files()
        marks = (*TRACES, COMPLAINT)
        assert {mark: places(mark, folder) for mark in marks} == dict.fromkeys(marks, [])
        assert list(folder.glob("*")) == []
        assert MARK not in str(lines).lower()
        assert COMPLAINT not in str(lines).lower()
