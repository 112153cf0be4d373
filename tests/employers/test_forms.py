"""What an employer's profile accepts."""

import pytest

from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.page import Page
from tests.pages.vacancies_hr import enter

PROFILE = "/hr/content/profile/islington"


@pytest.fixture
def employer(client: CheckingClient) -> Employer:
    with transaction():
        employer = make_employer()
    enter(client)
    return employer


def send(client: CheckingClient, **typed: str) -> Page:
    page: Page = client.page(PROFILE).form().fill(typed).submit()
    return page


class TestProfileForm:
    def test_colour_that_hides_text_names_ratio_and_nearest(self, client: CheckingClient, employer: Employer) -> None:
        page = send(client, brand_colour="#ffcc00")
        assert page.status == 422
        assert "a contrast of 1.5 to 1" in page.errors["brand_colour"]
        nearest = page.errors["brand_colour"].rpartition(" ")[2]
        assert send(client, brand_colour=nearest).status == 200
        db.session.expire_all()
        assert employer.brand_colour == nearest

    @pytest.mark.parametrize("typed", ["red", "#fff", "#12345g"])
    def test_colour_is_hash_and_six_digits(self, client: CheckingClient, employer: Employer, typed: str) -> None:
        assert "Enter a colour" in send(client, brand_colour=typed).errors["brand_colour"]

    def test_nothing_is_confirmed_that_is_not_stated(self, client: CheckingClient, employer: Employer) -> None:
        page = send(client, full_time_week="", is_week_confirmed="y", is_leave_confirmed="y")
        assert page.errors == {
            "full_time_week": "Enter the full-time week that was confirmed",
            "base_leave": "Enter the leave that was confirmed",
        }

    def test_tick_keeps_the_day_and_loses_it_when_it_goes(self, client: CheckingClient, employer: Employer) -> None:
        send(client, is_week_confirmed="y")
        db.session.expire_all()
        assert employer.full_time_week_confirmed_on is not None
        client.page(PROFILE).form().fill(is_week_confirmed=[]).submit()
        db.session.expire_all()
        assert employer.full_time_week_confirmed_on is None

    def test_leave_grows_with_service(self, client: CheckingClient, employer: Employer) -> None:
        words = "Enter at least the leave of the first years, which stands above"
        assert send(client, base_leave="31", long_service_leave="30.5").errors == {"long_service_leave": words}
        assert send(client, long_service_leave="36").errors == {"long_service_leave": words}
        assert send(client, base_leave="31", long_service_leave="36", leave_is_limit=[]).status == 200
        db.session.expire_all()
        assert (employer.base_leave, employer.long_service_leave, employer.leave_is_limit) == (31, 36, False)
