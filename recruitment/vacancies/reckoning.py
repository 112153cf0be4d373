"""What follows from a vacancy's fields, and is kept with them for search and for comparing texts."""

from recruitment.pay.salary import Pay, PayUnit, WorkingYear
from recruitment.vacancies.likeness import signature_of
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.words import each_word_of, words_of

CASUAL = "casual"


def reckon(vacancy: Vacancy) -> None:
    """Pay for a full-time year, the words, and the text's signature."""
    pay = pay_of(vacancy)
    vacancy.annual_min, vacancy.annual_max = pay.annual_min, pay.annual_max
    vacancy.title_words, vacancy.summary_words = words_of(vacancy.title), words_of(vacancy.summary or "")
    team = vacancy.team.name if vacancy.team else ""
    told = (vacancy.title, vacancy.reference, vacancy.summary, vacancy.description, vacancy.location, team)
    vacancy.all_words = each_word_of("\n".join(text for text in told if text))
    vacancy.text_signature = signature_of(vacancy.description)


def is_paid_as_worked(vacancy: Vacancy) -> bool:
    """Casual work by the day or hour: nobody promises how much, so that a figure for a year would mislead people.

    Search and data have that figure all the same, as of every post.
    """
    return vacancy.contract_type == CASUAL and vacancy.salary_unit in (PayUnit.DAY, PayUnit.HOUR)


def pay_of(vacancy: Vacancy) -> Pay:
    """The vacancy's pay with its employer's working year."""
    employer = vacancy.employer
    return Pay(
        vacancy.salary_min,
        vacancy.salary_max,
        PayUnit(vacancy.salary_unit or "year"),
        vacancy.hours_per_week,
        vacancy.weeks_per_year,
        WorkingYear(employer.full_time_week, employer.weeks_in_year),
    )
