"""The form of a logo, as HR meets it."""

from io import BytesIO

import pytest

from recruitment.database import db, transaction
from recruitment.employers.logo_form import NEEDED
from recruitment.employers.models import Employer
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.pictures import give_logo, picture_file
from tests.page import Page
from tests.pages.vacancies_hr import enter

LOGO = "/hr/content/profile/islington/logo"


@pytest.fixture
def employer(client: CheckingClient) -> Employer:
    with transaction():
        employer = make_employer()
    enter(client)
    return employer


def send(client: CheckingClient, content: bytes, **typed: str) -> Page:
    page: Page = client.page(LOGO).form().fill(typed, picture=(BytesIO(content), "logo.png")).submit()
    return page


class TestLogoForm:
    def test_first_logo_is_said_by_the_employers_name_unless_told_otherwise(
        self, client: CheckingClient, employer: Employer
    ) -> None:
        assert "Logo saved" in send(client, picture_file()).text
        db.session.expire_all()
        assert (employer.logo_words, employer.logo_width, employer.logo_height) == ("Islington Council", 96, 48)

    def test_refused_file_is_told_beside_the_field_and_words_are_kept(
        self, client: CheckingClient, employer: Employer
    ) -> None:
        page = send(client, b"<svg onload='alert(1)'/>", logo_words="The borough’s arms")
        assert (page.status, page.title.startswith("Error: ")) == (422, True)
        assert "Choose a picture" in page.errors["picture"]
        assert page.form().values["logo_words"] == ["The borough’s arms"]

    def test_words_change_without_a_file_once_there_is_a_logo(self, client: CheckingClient, employer: Employer) -> None:
        assert client.page(LOGO).form().submit().errors == {"picture": NEEDED}
        with transaction():
            fingerprint = give_logo(employer)
        client.page(LOGO).form().fill(logo_words="Islington’s mark").submit()
        db.session.expire_all()
        assert (employer.logo, employer.logo_words) == (fingerprint, "Islington’s mark")
