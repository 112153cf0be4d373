"""The page that asks why before a file leaves."""

import csv
from io import StringIO

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.registrations import make_registration
from tests.pages.people import LIST, deeds, enter


class TestExport:
    def test_file_holds_those_whom_the_filters_chose(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        with transaction():
            make_registration(stage="offered")
            make_registration(name="Grace Hopper", stage="appointed")
            make_registration(stage="offered", employer=make_employer("camden"))
        page = client.page(f"{LIST}?stage=offered").follow("Export")
        assert "1 person: those who fit the filters you chose" in page.main.text
        answer = page.form().fill(reason="Interviews", kind="CSV").submit().response
        names = [row["Name"] for row in csv.DictReader(StringIO(answer.data.decode("utf-8-sig")))]
        assert names == ["Ada Lovelace"]
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="people-')
        assert deeds("people exported")[0].changes == {"reason": [None, "Interviews"], "rows": [None, 1]}

    def test_without_a_reason_nothing_leaves(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        page = client.page(f"{LIST}/export").form().fill(kind="CSV").submit()
        assert (page.status, page.errors) == (422, {"reason": "Enter why you need this file"})
        assert page.form().values["kind"] == ["csv"]
        assert deeds("people exported") == []

    def test_officers_take_nothing_away(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert "Export" not in client.page(LIST).links
        assert client.page(f"{LIST}/export").status == 403
