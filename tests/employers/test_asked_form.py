"""Which employer a form asks about."""

from werkzeug.datastructures import MultiDict

from recruitment.employers.asked_form import AskedOfEmployerForm
from recruitment.employers.models import Employer

CAMDEN, HACKNEY = (Employer(slug=name.lower(), name=name) for name in ("Camden", "Hackney"))


def form(*employers: Employer, **said: str) -> AskedOfEmployerForm:
    return AskedOfEmployerForm(MultiDict(said), employers)


class TestWhose:
    def test_first_one_stands_until_another_is_chosen(self) -> None:
        assert form(CAMDEN, HACKNEY).whose is CAMDEN
        assert form(CAMDEN, HACKNEY, employer="hackney").whose is HACKNEY

    def test_only_one_is_not_asked_for(self) -> None:
        found = form(CAMDEN, employer="hackney")
        assert (found.whose, "employer" in found, found.is_ready()) == (CAMDEN, False, True)

    def test_site_without_any_has_none(self) -> None:
        assert form().whose is None

    def test_unknown_one_is_refused_beside_the_list(self) -> None:
        found = form(CAMDEN, HACKNEY, employer="atlantis")
        assert not found.validate()
        assert found.errors == {"employer": ["Choose an employer from the list"]}
