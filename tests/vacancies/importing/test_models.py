"""The table of uploaded files."""

from recruitment.vacancies.importing.models import VacancyUpload


def test_file_says_when_it_goes() -> None:
    assert not VacancyUpload.__table__.columns["purge_on"].nullable
