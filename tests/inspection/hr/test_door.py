"""Who may touch which row of the record."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.inspection import make_finding, make_inspection
from tests.pages.vacancies_hr import enter


def test_rows_of_another_employer_are_not_found(client: CheckingClient) -> None:
    with transaction():
        own = make_employer()
        theirs = make_inspection(make_employer("camden"))
        finding = make_finding(theirs)
    enter(client, employer=own)
    for part in (f"{theirs.id}", f"judgements/{theirs.judgements[0].id}", f"findings/{finding.id}"):
        assert client.get(f"/hr/content/inspections/{part}").status_code == 404
