"""What the page of a vacancy says about it: its state, and for those who only read, its fields."""

from dataclasses import dataclass

from recruitment.vacancies.addresses import page_of
from recruitment.vacancies.closing import closing_in_words
from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.forms.sections import SECTIONS, Section
from recruitment.vacancies.hr.door import NOT_PUBLIC
from recruitment.vacancies.lifecycle import ENDED
from recruitment.vacancies.models import OUTCOMES, Vacancy
from recruitment.vacancies.wording import in_words
from recruitment.web.template_filters import instant_in_words

STATE_KINDS = {"open": "live", "scheduled": "sun", "closed": "outline", "draft": "outline", "submitted": "soon"}


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


def standing_values(vacancy: Vacancy, section: Section) -> list[Value]:
    """What stands in the section's fields now."""
    return [Value(section.label(field), in_words(field, plain(value_of(vacancy, field)))) for field in section.fields]


def outline(vacancy: Vacancy) -> list[Value]:
    """Every field, for those who only read."""
    return [value for section in SECTIONS for value in standing_values(vacancy, section)]
