"""What staff fill in about people who registered."""

from typing import Any

from wtforms import HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from recruitment.accounts.models import Account
from recruitment.employers.models import Employer
from recruitment.registrations import messages, notes
from recruitment.registrations.models import OFTEN, STAGES, Registration
from recruitment.registrations.pipeline import moves_of
from recruitment.vacancies.forms.fields import PickField, SeveralField
from recruitment.web.fields import DateField, LineField, Needed, TextField, ValidationError
from recruitment.web.forms import Form
from recruitment.web.submission_key import SubmissionKeyField

LONGEST_REASON = 300


class PersonForm(Form):
    """One of several on a person's page: each has its own ids, so that labels and errors find their field."""

    button = "Save"
    #: Where the form was, to go back there.
    next = HiddenField()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for field in self:
            field.id = f"{type(self).__name__.removesuffix('Form').lower()}-{field.id}"
            field.label.field_id = field.id


class ContactForm(PersonForm):
    """A button: nothing but the token."""

    button = "Contact"


class MoveForm(PersonForm):
    """To another stage. `seen` is the stage that was on the page."""

    button = "Move"
    seen = HiddenField()
    to = SelectField("Move to", choices=[], invalid_choice_message="Choose one of the list")

    def __init__(self, registration: Registration) -> None:
        self.stage = registration.stage
        super().__init__(data={"seen": self.stage})
        moves = moves_of(registration)
        if not registration.is_named:
            moves.pop("contacted", None)  # a button of its own, because it tells who the person is
        self.to.choices = [SelectChoice(*pair) for pair in moves.items()]

    def validate(self, extra_validators: object = None) -> bool:
        """The person still is where the page had them."""
        super().validate(extra_validators)
        if self.seen.data != self.stage:
            self.to.errors = [f"This person is in “{STAGES[self.stage]}” by now. Choose again where to move them"]
            self.seen.data = self.stage
        return not self.errors

    @property
    def name_of_choice(self) -> str:
        """The name of the stage."""
        return STAGES[self.to.data]


class NoteForm(PersonForm):
    """A note about the person."""

    button = "Keep the note"
    text = TextField(
        "Write a note",
        [Needed("Enter what you want to note")],
        longest=notes.LONGEST,
        description="The person may ask to read it. It is deleted with their registration.",
    )


class PlanForm(PersonForm):
    """Who looks after the person, and until when."""

    owner = PickField("Looked after by")
    due_on = DateField("Next step due on (optional)")

    def __init__(self, registration: Registration, owners: list[Account]) -> None:
        owner = registration.owner
        super().__init__(data={"owner": str(owner.id) if owner else "", "due_on": registration.due_on})
        offered = {str(one.id): one.name for one in [*owners, *([owner] if owner else [])]}
        self.owner.offer(offered, nothing="Nobody")

    @property
    def owner_id(self) -> int | None:
        """The chosen account's id."""
        return int(self.owner.data) if self.owner.data else None


class KnownPlaceholders:
    """What stands in braces is something that we can fill in."""

    def __call__(self, form: Form, field: Any) -> None:
        """Raises ValidationError that names what is unknown and what there is."""
        unknown = messages.unknown_placeholders(field.data or "")
        if unknown:
            known = ", ".join(f"{{{name}}}" for name in messages.PLACEHOLDERS)
            raise ValidationError(f"There is nothing to put in place of {{{unknown[0][:40]}}}. You can use {known}")


class MessageTemplateForm(Form):
    """Words to send again and again."""

    name = LineField(
        "Name of the template", [Needed("Enter a name")], longest=80, description="Your colleagues find it by this"
    )
    subject = LineField("Subject", [Needed("Enter a subject"), KnownPlaceholders()], longest=150)
    text = TextField("Message", [Needed("Enter a message"), KnownPlaceholders()], longest=messages.LONGEST)
    employer = PickField("Employer")

    def __init__(self, employers: list[Employer], **data: Any) -> None:
        super().__init__(data=data)
        self.employers = {employer.slug: employer for employer in employers}
        if len(employers) == 1:
            del self.employer
        else:
            self.employer.offer({one.slug: one.name for one in employers}, nothing="Choose one")

    def validate(self, extra_validators: object = None) -> bool:
        """An employer must be chosen where there are several."""
        super().validate(extra_validators)
        if "employer" in self and not self.employer.data and not self.employer.errors:
            self.employer.errors = ["Choose an employer"]
        return not self.errors

    @property
    def words(self) -> dict[str, str]:
        """Name, subject and text."""
        return {field.name: field.data or "" for field in (self.name, self.subject, self.text)}

    @property
    def chosen_employer(self) -> Employer:
        """The chosen one, or the only one."""
        return self.employers[self.employer.data] if "employer" in self else next(iter(self.employers.values()))


class MessageForm(Form):
    """A message to the people chosen, whose ids go along."""

    people = HiddenField()
    submission_key = SubmissionKeyField()
    subject = LineField("Subject", [Needed("Enter a subject"), KnownPlaceholders()], longest=150)
    text = TextField("Message", [Needed("Enter a message"), KnownPlaceholders()], longest=messages.LONGEST)

    @property
    def message(self) -> messages.Message:
        """As it was written."""
        return messages.Message(self.subject.data or "", self.text.data or "")


class ExportPeopleForm(Form):
    """Why somebody takes people's details away, and in which form."""

    reason = LineField(
        "Why do you need this file?",
        [Needed("Enter why you need this file")],
        longest=LONGEST_REASON,
        description="For example: interviews for SW-1042. It is kept in the trail with your name.",
    )
    kind = RadioField(
        "Kind of file",
        choices=[SelectChoice("xlsx", "Excel workbook (XLSX)"), SelectChoice("csv", "CSV")],
        invalid_choice_message="Choose one of the list",
        default="xlsx",
    )


class ChooseNoticesForm(Form):
    """How often a colleague hears of new registrations."""

    often = RadioField(
        "When should we write to you?",
        choices=[SelectChoice(*pair) for pair in OFTEN.items()],
        invalid_choice_message="Choose one of the list",
    )


class NamingForm(Form):
    """Whose people stay unnamed until somebody contacts them."""

    unnamed = SeveralField("Keep people unnamed until somebody contacts them", {})

    def __init__(self, employers: list[Employer]) -> None:
        chosen = [one.slug for one in employers if one.anonymous_until_contacted]
        super().__init__(data={"unnamed": chosen})
        self.unnamed.choices = [SelectChoice(one.slug, one.name) for one in employers]
