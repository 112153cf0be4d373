"""What a section of the editor says already, in one line of the task list."""

from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.forms.sections import Section
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.pay_words import pay_in_full
from recruitment.vacancies.wording import in_words

MOST = 3
#: Said above the list already, or in the words of another field; of an advert its summary is enough.
UNSAID = ("title", "reference", "salary_max", "salary_unit", "salary_extras", "description")
#: Before values that would not tell what they are about.
BEFORE = {"closes_at": "Closes", "interview_on": "Interviews", "starts_on": "Starts"}
REGISTRATION = {True: "Registered with Social Work England", False: "No registration"}


def said_in(vacancy: Vacancy, section: Section) -> str:
    """The first things it says; of a text without a summary, how it begins."""
    said = [_words(vacancy, field) for field in section.fields if field not in UNSAID]
    told = " · ".join(list(filter(None, said))[:MOST])
    is_text = "description" in section.fields and vacancy.description
    return told or (in_words("description", vacancy.description) if is_text else "")


def _words(vacancy: Vacancy, field: str) -> str:
    if field == "salary_min":
        return pay_in_full(vacancy)
    value = value_of(vacancy, field)
    if value in (None, "", []):
        return ""
    if field == "registration_required":
        return REGISTRATION[bool(value)]
    words = in_words(field, plain(value))
    return f"{BEFORE[field]} {words}" if field in BEFORE else words
