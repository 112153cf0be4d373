"""What the page of a vacancy says about it: state and tasks."""

from dataclasses import dataclass

from flask import url_for

from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.forms.sections import DONE, NEEDED, SECTIONS, Section
from recruitment.vacancies.hr.door import NOT_PUBLIC
from recruitment.vacancies.hr.options import moves_and_history
from recruitment.vacancies.lifecycle import ENDED
from recruitment.vacancies.models import OUTCOMES, Vacancy
from recruitment.vacancies.wording import in_words
from recruitment.web.template_filters import instant_in_words

__all__ = ["moves_and_history", "outline", "overview", "standing_values", "tasks"]

TAG_KINDS = {DONE: "", NEEDED: "soon"}
STATE_KINDS = {"open": "live", "scheduled": "sun", "closed": "outline", "draft": "outline", "submitted": "soon"}
#: Said above the list already.
IN_HEADING = ("title", "reference")


@dataclass(frozen=True)
class Overview:
    """The state in words, and where the public finds it."""

    state: str
    tag: str
    tag_kind: str
    when: str
    public_url: str
    is_public: bool


@dataclass(frozen=True)
class Task:
    """A section on the list of tasks."""

    label: str
    url: str
    hint: str
    status: str
    tag_kind: str


@dataclass(frozen=True)
class Value:
    """A field and what stands in it."""

    label: str
    value: str


def overview(vacancy: Vacancy, state: str) -> Overview:
    """In words of the state."""
    is_public = state not in NOT_PUBLIC
    kind = STATE_KINDS.get(state, "outline")
    return Overview(state, state.capitalize(), kind, _when(vacancy, state), page_of(vacancy), is_public)


def _when(vacancy: Vacancy, state: str) -> str:
    closes = closing_in_words(vacancy.closes_at) if vacancy.closes_at else ""
    if state == "scheduled" and vacancy.publish_at:
        return f"Job seekers see it from {instant_in_words(vacancy.publish_at)}. It closes at {closes}."
    if state == "open":
        return f"On the site now. It closes at {closes}."
    if state in ENDED and vacancy.ended_at:
        said = OUTCOMES.get(vacancy.outcome or "", state.capitalize())
        return f"{said}. Recorded at {instant_in_words(vacancy.ended_at)}."
    return f"It closed at {closes}." if state == "closed" else ""


def tasks(vacancy: Vacancy) -> list[Task]:
    """Every section, with what it lacks or says."""
    return [_task(vacancy, section) for section in SECTIONS]


def _task(vacancy: Vacancy, section: Section) -> Task:
    address = url_for("vacancies_hr.edit_section", vacancy_id=vacancy.id, section=section.slug)
    status = section.status(vacancy)
    hint = ". ".join(section.lacks(vacancy)) or _summary(vacancy, section)
    return Task(section.title, address, hint, status, TAG_KINDS.get(status, "outline"))


def _summary(vacancy: Vacancy, section: Section) -> str:
    """The first things it says."""
    held = ((field, value_of(vacancy, field)) for field in section.fields if field not in IN_HEADING)
    said = [in_words(field, plain(value)) for field, value in held if value not in (None, "", [])]
    return " · ".join(said[:3])


def standing_values(vacancy: Vacancy, section: Section) -> list[Value]:
    """What stands in the section's fields now."""
    return [Value(section.label(field), in_words(field, plain(value_of(vacancy, field)))) for field in section.fields]


def outline(vacancy: Vacancy) -> list[Value]:
    """Every field, for those who only read."""
    return [value for section in SECTIONS for value in standing_values(vacancy, section)]
