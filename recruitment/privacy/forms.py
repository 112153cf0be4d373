"""What people fill in about their data, and what staff fill in about them."""

from flask import request
from wtforms import HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from recruitment.employers.models import Employer
from recruitment.privacy.complaints import Told
from recruitment.privacy.models import WAYS
from recruitment.web.contact_details import canonical_email, is_email
from recruitment.web.fields import EmailField, LineField, Needed, TextField, ValidationError
from recruitment.web.forms import Form
from recruitment.web.submission_key import SubmissionKeyField

LONGEST_NAME, LONGEST_TEXT = 120, 5_000


class ComplaintForm(Form):
    """A complaint to an employer about somebody's data."""

    submission_key = SubmissionKeyField()
    employer = SelectField(
        "Which employer is it about?",
        [Needed("Choose an employer")],
        choices=[],
        invalid_choice_message="Choose one of the list",
    )
    text = TextField(
        "What went wrong?",
        [Needed("Enter what went wrong")],
        longest=LONGEST_TEXT,
        description="What happened, when, and what would put it right. Give your reference if you registered interest.",
    )
    name = LineField("Full name", [Needed("Enter your name")], longest=LONGEST_NAME)
    email = EmailField(
        "Email address",
        [Needed("Enter your email address")],
        description="We answer here. Use the address that you gave us before, so that we can find what we hold.",
    )

    def __init__(self, employers: list[Employer]) -> None:
        super().__init__()
        self.employer.choices = [
            SelectChoice("", "Choose an employer"),
            *(SelectChoice(one.slug, one.name) for one in employers),
        ]
        if len(employers) == 1:
            del self.employer

    def told(self) -> Told:
        """What was told, once it holds."""
        return Told(self.name.data or "", self.email.data or "", self.text.data or "")


class AnswerComplaintForm(Form):
    """The employer's answer."""

    answer = TextField(
        "Your answer",
        [Needed("Enter your answer")],
        longest=LONGEST_TEXT,
        description="Say what you found, what you did about it, and what the person can do next.",
    )
    how = RadioField(
        "How does it leave?",
        choices=[SelectChoice(*pair) for pair in WAYS.items()],
        default="email",
        invalid_choice_message="Choose how it leaves",
    )


class FindPersonForm(Form):
    """The address of whoever asks for what is held about them, or for its end."""

    email = EmailField(
        "Email address",
        [Needed("Enter the email address")],
        description="As the person gives it. Make sure that it is theirs before you act.",
    )

    @property
    def address(self) -> str:
        """In the one form that everything is kept under."""
        return canonical_email(self.email.data or "")


class ActOnPersonForm(Form):
    """The address that was looked up, and why. The page that asks why comes before it is sent."""

    email = HiddenField()
    reason = LineField(
        "Why?",
        [Needed("Enter why you do this")],
        longest=200,
        description="Such as: asked by email on 3 December. It stays in the trail for good, so name nobody here.",
    )

    def validate_email(self, field: HiddenField) -> None:
        """Raises ValidationError for what is no address."""
        if not is_email(field.data or ""):
            raise ValidationError("Look the person up again: this is no email address")

    def validate_on_submit(self) -> bool:
        """Whether the reason was asked for, and all of it holds."""
        return "reason" in request.form and super().validate_on_submit()

    @property
    def address(self) -> str:
        """In the one form that everything is kept under."""
        return canonical_email(self.email.data or "")
