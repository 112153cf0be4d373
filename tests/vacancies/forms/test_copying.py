"""Forms that take what a vacancy says elsewhere begin with its title."""

from flask import Flask

from recruitment.database import transaction
from recruitment.vacancies.forms.copying import CopyVacancyForm, SaveTemplateForm
from tests.client import CheckingClient
from tests.factories.vacancies import make_template, make_vacancy
from tests.pages.vacancies_hr import LIST, enter, make_open


class TestCopyVacancyForm:
    def test_copy_needs_a_title_of_its_own(self, client: CheckingClient) -> None:
        enter(client)
        form = client.page(f"{LIST}/{make_open(title='Youth worker').id}/copy").form()
        assert form.values["title"] == ["Youth worker"]
        assert form.fill(title="").submit().errors == {"title": "Enter a title"}


class TestSaveTemplateForm:
    def test_long_title_is_cut_to_what_a_name_may_be(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(title="x" * 200)
        with app.test_request_context():
            assert SaveTemplateForm(vacancy).name.data == "x" * 120
            assert CopyVacancyForm(vacancy).title.data == "x" * 200

    def test_name_of_a_colleagues_template_is_refused_until_it_is_to_be_replaced(self, client: CheckingClient) -> None:
        enter(client)
        vacancy = make_open()
        with transaction():
            make_template(vacancy, "Usual post")
        page = client.page(f"{LIST}/{vacancy.id}/template").form().fill(name="Usual post").submit()
        assert "There is a template of this name" in page.errors["name"]
        assert page.form().fill(replaces="y").submit().status == 200
