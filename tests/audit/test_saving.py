"""Writing what a form holds, or saying why not."""

from recruitment.database import db, transaction
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.pages.vacancies_hr import enter

BENEFITS = "/hr/content/benefits"


class TestSave:
    def test_second_colleague_is_shown_what_stands_and_then_saves_over_it(self, client: CheckingClient) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
        enter(client)
        first = client.page(f"{BENEFITS}/{benefit.id}").form().fill(title="First")
        second = client.page(f"{BENEFITS}/{benefit.id}").form().fill(title="Second")
        first.submit()
        clash = second.submit()
        assert (clash.status, "First" in clash.text) == (409, True)
        assert clash.form().values["title"] == ["Second"]
        clash.form().submit()
        db.session.expire_all()
        assert benefit.title == "Second"

    def test_error_of_a_rule_stands_beside_its_field(self, client: CheckingClient) -> None:
        enter(client)
        address = "/hr/content/teams/islington/add"
        client.page(address).form().fill(name="Fostering").submit()
        page = client.page(address).form().fill(name="fostering").submit()
        assert page.status == 422
        assert page.errors == {"name": "There is a team of this name already: merge the two instead"}
