"""What people fill in to register interest."""

import re
from dataclasses import replace
from typing import Any

from wtforms import HiddenField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice

from recruitment.documents.fields import DocumentField
from recruitment.employers.models import Employer
from recruitment.registrations.models import EXPERIENCE, HEARD_FROM, Registration
from recruitment.registrations.register import Interest, role_types
from recruitment.vacancies.forms.fields import SeveralField
from recruitment.vacancies.models import ARRANGEMENTS, HOURS, RoleType
from recruitment.web.contact_details import canonical_email
from recruitment.web.fields import (
    EmailField,
    LineField,
    Needed,
    PhoneField,
    TextField,
    ValidationError,
    WholeNumberField,
)
from recruitment.web.forms import Form
from recruitment.web.submission_key import SubmissionKeyField

LONGEST_NAME = 120
LONGEST_MESSAGE = 3000
LONGEST_ADJUSTMENTS = 2000
LONGEST_NUMBER = 40
#: Pounds a year. Less is a slip of the keyboard, or pay by the hour.
LEAST_PAY, MOST_PAY = 1_000, 250_000
#: Asked of everybody; all else stands behind one label.
ESSENTIAL = ("employer", "name", "email", "role_types")


class PoundsAYearField(WholeNumberField):
    """Whole pounds; a sign and commas may stand."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Raises ValueError with the bounds."""
        super().process_formdata([re.sub(r"[£,\s]", "", text) for text in valuelist])


class RegisterInterestForm(Form):
    """In working for an employer. Fields stand in the order of the page, and so of the error summary."""

    submission_key = SubmissionKeyField()
    employer = SelectField(
        "Which employer?", [Needed("Choose an employer")], choices=[], invalid_choice_message="Choose one of the list"
    )
    name = LineField("Full name", [Needed("Enter your name")], longest=LONGEST_NAME)
    email = EmailField(
        "Email address",
        [Needed("Enter your email address")],
        description="We’ll email you a link to confirm your address",
    )
    role_types = SelectMultipleField(
        "Which kinds of work interest you? (optional)",
        choices=[],
        validate_choice=False,
        description="Tick any that fit",
    )
    phone = PhoneField("Phone number (optional)", description="If you would rather be called")
    hours = SeveralField("Which hours would suit you? (optional)", HOURS, description="Tick any that fit")
    arrangements = SeveralField(
        "How would you like to work? (optional)", ARRANGEMENTS, description="Tick any that fit"
    )
    pay_wanted = PoundsAYearField(
        "What pay are you looking for? (optional)",
        least=LEAST_PAY,
        most=MOST_PAY,
        description="Pounds a year for full time, like 38,000",
    )
    experience = SelectField(
        "How long have you worked with children and families? (optional)",
        choices=[SelectChoice("", "Choose"), *(SelectChoice(*pair) for pair in EXPERIENCE.items())],
        invalid_choice_message="Choose one of the list",
        default="",
    )
    professional_number = LineField(
        "Social Work England number (optional)",
        longest=LONGEST_NUMBER,
        description="If you are registered: SW and up to six digits, like SW12345",
    )
    cv = DocumentField()
    message = TextField(
        "What would you like to tell us? (optional)",
        longest=LONGEST_MESSAGE,
        description="For example when you could start, or what you would like to ask",
    )
    adjustments = TextField(
        "Do you need any adjustments when we meet you? (optional)",
        longest=LONGEST_ADJUSTMENTS,
        description="For example step-free access, or questions in writing. Managers who hire never see this",
    )
    heard_from = SelectField(
        "Where did you hear of us? (optional)",
        choices=[SelectChoice("", "Rather not say"), *(SelectChoice(*one) for one in HEARD_FROM.items())],
        invalid_choice_message="Choose one of the list",
        default="",
    )

    def validate_role_types(self, field: Any) -> None:
        """Raises ValidationError for what the page didn't offer, without repeating it."""
        if set(field.data or ()) - {choice.value for choice in field.choices}:
            raise ValidationError("Choose from the list")

    @property
    def tells_more(self) -> bool:
        """Whether anything beyond the essential was answered or went wrong, so that it must be seen."""
        more = (field for field in self if field.name not in ESSENTIAL and not isinstance(field, HiddenField))
        return any(field.errors or field.data for field in more)

    def interest(self) -> Interest:
        """What was told, once it holds."""
        begun = Interest(self.name.data or "", self.email.data or "", heard_from=self.heard_from.data or None)
        return self.complete(begun, tuple(self.role_types.data or ()) if self.role_types else ())

    def complete(self, begun: Interest, role_types: tuple[str, ...]) -> Interest:
        """With all that is optional."""
        return replace(
            begun,
            role_types=role_types,
            phone=self.phone.data,
            message=self.message.data,
            hours=tuple(dict.fromkeys(self.hours.data or ())),
            arrangements=tuple(dict.fromkeys(self.arrangements.data or ())),
            pay_wanted=self.pay_wanted.data,
            experience=self.experience.data or None,
            professional_number=self.professional_number.data,
            adjustments=self.adjustments.data,
        )


class RegisterForVacancyForm(RegisterInterestForm):
    """In one vacancy, which says its employer and its kind of work."""

    employer = None
    role_types = None


class CorrectForm(RegisterInterestForm):
    """What somebody told, to be put right by themselves. The address stays: another would have to be confirmed."""

    submission_key = None  # type: ignore[assignment]
    employer = None
    email = None  # type: ignore[assignment]
    cv = None  # type: ignore[assignment]
    heard_from = None

    def corrected(self, registration: Registration) -> Interest:
        """What was told, once it holds, with what this form does not ask."""
        begun = Interest(self.name.data or "", registration.email_as_typed, heard_from=registration.heard_from)
        return self.complete(begun, tuple(self.role_types.data or ()) if self.role_types else ())


def correct_form(registration: Registration) -> CorrectForm:
    """Filled with what stands there. A registration for one vacancy names no kinds of work."""
    form = CorrectForm(
        obj=registration,
        data={
            "role_types": [one.slug for one in registration.role_types],
            "hours": list(registration.hours),
            "arrangements": list(registration.arrangements),
        },
    )
    form.role_types.choices = [SelectChoice(one.slug, one.name) for one in role_types()]
    if registration.vacancy_id is not None:
        del form.role_types
    return form


def general_form(employers: list[Employer], role_types: list[RoleType], **data: str) -> RegisterInterestForm:
    """Asks for the employer only where there are several."""
    form = RegisterInterestForm(data=data)
    form.role_types.choices = [SelectChoice(one.slug, one.name) for one in role_types]
    if len(employers) > 1:
        names = [SelectChoice(one.slug, one.name) for one in employers]
        form.employer.choices = [SelectChoice("", "Choose an employer"), *names]
    else:
        del form.employer
    return form


class CvForm(Form):
    """A CV that comes later, or in place of another."""

    submission_key = SubmissionKeyField()
    cv = DocumentField("Choose your CV")

    def validate_cv(self, field: DocumentField) -> None:
        """Raises ValidationError where there is neither a file nor a tick to remove what was sent."""
        if field.data is None and not field.is_removed:
            raise ValidationError("Choose a file")


class LostLinkForm(Form):
    """The address that a link was mailed to."""

    email = EmailField("Email address", [Needed("Enter your email address")])

    @property
    def address(self) -> str:
        """In the one form that everything is kept under."""
        return canonical_email(self.email.data or "")
