"""The editor as one table: each section is a page, and every field that HR may edit is in exactly one."""

from dataclasses import dataclass

from recruitment.vacancies.advert_checks import missing
from recruitment.vacancies.drafting import value_of
from recruitment.vacancies.forms.about import AdvertForm, ChecksForm, ContactForm, PlaceForm, PostForm
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.forms.terms import DatesForm, PayForm
from recruitment.vacancies.models import Vacancy

DONE, NOT_STARTED, NEEDED = "Done", "Not started", "Needed before publishing"


@dataclass(frozen=True)
class Section:
    """A page of the editor: the form and the contract's fields that it writes."""

    slug: str
    title: str
    form: type[SectionForm]
    fields: tuple[str, ...]

    def open(self, vacancy: Vacancy) -> SectionForm:
        """The form, filled with what the vacancy says or with what was posted."""
        return self.form(vacancy, self.fields)

    def lacks(self, vacancy: Vacancy) -> list[str]:
        """What has to be filled in here before publishing, in words."""
        return [words for field, words in missing(vacancy).items() if field in self.fields]

    def status(self, vacancy: Vacancy) -> str:
        """For the task list: what publishing waits for comes before what was merely not begun."""
        if self.lacks(vacancy):
            return NEEDED
        is_begun = any(value_of(vacancy, field) not in (None, "", []) for field in self.fields)
        return DONE if is_begun else NOT_STARTED

    def label(self, field: str) -> str:
        """What the field is called on the page."""
        label: str = getattr(self.form, field).args[0]
        return label


SECTIONS = (
    Section("post", "The post", PostForm, ("title", "reference", "role_type", "team", "grade", "positions")),
    Section(
        "pay",
        "Pay and hours",
        PayForm,
        (
            "salary_min",
            "salary_max",
            "salary_unit",
            "salary_extras",
            "contract_type",
            "contract_months",
            "hours",
            "hours_per_week",
            "weeks_per_year",
        ),
    ),
    Section("place", "Place", PlaceForm, ("working_arrangement", "location", "postcode")),
    Section("advert", "Text of the advert", AdvertForm, ("summary", "description")),
    Section("checks", "Registration and checks", ChecksForm, ("registration_required", "dbs_level")),
    Section("dates", "Dates", DatesForm, ("closes_at", "interview_on", "starts_on")),
    Section(
        "contact",
        "Contact and applying",
        ContactForm,
        ("contact_name", "contact_email", "contact_phone", "apply_url", "hiring_manager_id"),
    ),
)
BY_SLUG = {section.slug: section for section in SECTIONS}
BY_FIELD = {field: section for section in SECTIONS for field in section.fields}
