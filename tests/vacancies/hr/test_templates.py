"""The employer's templates: what each begins, and taking one away."""

import pytest
from sqlalchemy import select

from recruitment.accounts.models import Account
from recruitment.audit.models import AuditEntry
from recruitment.database import db, transaction
from recruitment.vacancies.models import Vacancy, VacancyTemplate
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_template, make_vacancy
from tests.pages.vacancies_hr import LIST, enter

TEMPLATES = f"{LIST}/templates"


@pytest.fixture
def account(client: CheckingClient) -> Account:
    """Of an employer with a template; another has one too."""
    account = enter(client, "hr-officer")
    with transaction():
        make_template(make_vacancy(title="Youth worker"), "Youth work")
        make_template(make_vacancy(make_employer("camden")), "Elsewhere")
    return account


def number_of(name: str) -> int:
    return db.session.scalars(select(VacancyTemplate.id).where(VacancyTemplate.name == name)).one()


class TestListTemplates:
    def test_each_of_the_employers_own_begins_a_vacancy(self, client: CheckingClient, account: Account) -> None:
        page = client.page(TEMPLATES)
        assert "Elsewhere" not in page.text
        begun = page.follow("Begin with Youth work").form().fill(title="Night youth worker").submit()
        assert "Night youth worker" in begun.h1
        assert db.session.scalars(select(Vacancy.role_type_id).order_by(Vacancy.id.desc())).first() is not None

    def test_none_says_how_there_comes_to_be_one(self, client: CheckingClient) -> None:
        enter(client, "hr-officer")
        assert "template" in client.page(TEMPLATES).text.lower()


class TestRemoveTemplate:
    def test_it_is_asked_for_then_gone_and_recorded(self, client: CheckingClient, account: Account) -> None:
        page = client.page(TEMPLATES).follow("Delete Youth work").form().submit()
        assert (page.path, "Template “Youth work” deleted." in page.text) == (TEMPLATES, True)
        assert db.session.scalars(select(VacancyTemplate.name)).all() == ["Elsewhere"]
        assert db.session.scalars(select(AuditEntry.actor_id)).all()[-1] == account.id

    def test_another_employers_is_not_found(self, client: CheckingClient, account: Account) -> None:
        assert client.page(f"{TEMPLATES}/{number_of('Elsewhere')}/delete").status == 404
