"""Importing a file in HR: checked first, imported when its owner says so."""

import gc
import io
from typing import Any

import pytest
from sqlalchemy import select

from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.vacancies.importing import uploads
from recruitment.vacancies.importing.models import VacancyUpload
from recruitment.vacancies.models import Vacancy
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.uploads import make_upload
from tests.page import Page
from tests.pages.vacancies_hr import LIST, enter

GOOD = b"reference,title,positions\nUP-1,Clerk,1\nUP-2,Cook,2\n"
MIXED = b"reference,title,positions\nUP-1,Clerk,1\nUP-2,Cook,many\n"
#: The test client leaves the temporary file open in which it puts a large body together.
LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def send(client: CheckingClient, content: bytes, name: str = "jobs.csv", **more: Any) -> Page:
    form = client.page(f"{LIST}/import").form().fill(file=(io.BytesIO(content), name), **more)
    return form.submit("Check the file")


def titles() -> list[str]:
    db.session.rollback()
    return list(db.session.scalars(select(Vacancy.title).order_by(Vacancy.title)))


class TestCheck:
    def test_report_stands_before_anything_is_written(self, client: CheckingClient) -> None:
        enter(client)
        page = send(client, MIXED)
        assert "line 3, positions: not a whole number from 1 to 999 (found 'many')" in page.text
        assert titles() == []

    def test_yes_imports_and_the_file_is_gone(self, client: CheckingClient) -> None:
        account = enter(client)
        after = send(client, GOOD).form().submit("Import the file")
        assert "File imported: 2 created, 0 updated, 0 unchanged, 0 published, 0 submitted, 0 rejected." in after.text
        assert titles() == ["Clerk", "Cook"]
        assert db.session.scalar(select(VacancyUpload.id)) is None
        imported = db.session.scalars(select(AuditEntry).where(AuditEntry.action == "vacancies imported")).one()
        assert imported.actor_id == account.id

    def test_right_rows_are_imported_beside_rejected_ones(self, client: CheckingClient) -> None:
        enter(client)
        send(client, MIXED).form().submit("Import the file")
        assert titles() == ["Clerk"]

    def test_same_file_again_has_nothing_to_import(self, client: CheckingClient) -> None:
        enter(client)
        send(client, GOOD).form().submit("Import the file")
        assert "There is nothing to import" in send(client, GOOD).text

    def test_json_is_read_too(self, client: CheckingClient) -> None:
        enter(client)
        send(client, b'[{"reference": "UP-1", "title": "Clerk"}]', "jobs.json").form().submit("Import the file")
        assert titles() == ["Clerk"]

    def test_known_mapping_explains_the_file(self, client: CheckingClient) -> None:
        enter(client)
        columns = b"source_id,title,employer,location,postcode,salary_text,employment_type,hours_text,contract_text,"
        row = b"1,Nurse,Trust,Leeds,LS1 1AA,Competitive,FULL_TIME,,permanent,2026-01-01,2026-12-01\n"
        send(client, columns + b"date_posted,valid_through\n" + row, mapping="nhs_adverts_2020").form().submit()
        assert titles() == ["Nurse"]


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "name", "reason"),
        [
            (b"", "jobs.csv", "The file is empty"),
            (b"PK\x03\x04xx", "jobs.xlsx", "jobs.xlsx is a spreadsheet workbook"),
            (b"title\nClerk\n", "jobs.csv", "no columns say which vacancy a row is"),
            (b"\xff\xfe\xff", "jobs.csv", "This file can't be imported"),
            (b"[{]", "../../etc/jobs.json", "can't be read as JSON"),
        ],
    )
    def test_reason_stands_beside_the_field(
        self, client: CheckingClient, content: bytes, name: str, reason: str
    ) -> None:
        enter(client)
        page = send(client, content, name)
        assert (page.status, reason in page.text) == (422, True)

    def test_page_names_the_columns_of_a_file(self, client: CheckingClient) -> None:
        enter(client)
        columns = client.page(f"{LIST}/import").main.find("code")
        assert {"reference", "title", "closes_at"} <= {column.text for column in columns}

    def test_no_file_is_asked_for(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(f"{LIST}/import").form().submit("Check the file")
        assert (page.status, "Choose a file" in page.text) == (422, True)

    def test_too_many_rows_are_for_the_command(self, client: CheckingClient, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(uploads, "MOST_ROWS", 1)
        enter(client)
        page = send(client, GOOD)
        assert (page.status, "it has more than 1 rows" in page.text) == (422, True)

    @LEFT_OPEN
    def test_file_above_the_limit_is_told_so(self, client: CheckingClient) -> None:
        enter(client)
        page = send(client, b"reference,title\n" + b"x" * 10_000_000)
        assert (page.status, "at most 10 MB" in page.text) == (422, True)
        gc.collect()

    @LEFT_OPEN
    def test_body_beyond_all_bounds_is_refused(self, client: CheckingClient) -> None:
        enter(client)
        assert send(client, b"x" * 11_500_000).status == 413
        gc.collect()


class TestEmployers:
    def test_colleague_finds_it_and_another_employers_staff_do_not(self, client: CheckingClient) -> None:
        account = enter(client)
        with transaction():
            camden = make_employer("camden")
            own, other = (make_upload(account, one).name for one in (account.employer, camden))
        assert client.page(f"{LIST}/import/{own}").status == 200
        assert client.page(f"{LIST}/import/{other}").status == 404

    def test_administrator_chooses_the_employer(self, client: CheckingClient) -> None:
        with transaction():
            make_employer("camden")
            make_employer("hackney")
        enter(client, "administrator")
        assert "Choose an employer" in send(client, GOOD).text
        send(client, GOOD, employer="Camden Council").form().submit("Import the file")
        assert {one.employer.slug for one in db.session.scalars(select(Vacancy))} == {"camden"}

    def test_officer_may_not_import(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert client.page(f"{LIST}/import").status == 403
        assert "Import a file" not in client.page(LIST).links

    def test_list_leads_to_it(self, client: CheckingClient) -> None:
        enter(client)
        assert "Import a file" in client.page(LIST).links
