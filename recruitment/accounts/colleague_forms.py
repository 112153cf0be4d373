"""Forms of administrators about colleagues."""

from typing import Any

from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from recruitment.access import ROLE_NAMES
from recruitment.accounts.administrators import ADMINISTRATOR
from recruitment.employers.models import Employer
from recruitment.web.fields import EmailField, Needed
from recruitment.web.forms import Form

#: What each may do, in a line.
ROLE_HINTS = {
    "administrator": "Accounts, settings and everything of every employer",
    "hr-manager": "Publishes vacancies, sees and exports people, changes content, reads the trail",
    "hr-officer": "Drafts vacancies, works with the people who registered",
    "hiring-manager": "Sees who registered for the vacancies where they are named",
    "viewer": "Sees figures only",
}


class WhoForm(Form):
    """Who is meant. It stands first, and so the address is asked for first."""

    email = EmailField("Email address", [Needed("Enter an email address")], description="Their own, at work")


class PlaceForm(Form):
    """A role, and the employer that every role but an administrator's needs."""

    role = RadioField(
        "Role",
        choices=[SelectChoice(*pair) for pair in ROLE_NAMES.items()],
        invalid_choice_message="Choose a role",
    )
    role_hints = ROLE_HINTS
    employer = SelectField(
        "Employer",
        description="Administrators belong to the whole site and need none.",
        default="",
        invalid_choice_message="Choose an employer",
    )

    def __init__(self, employers: list[Employer], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.employers = {employer.slug: employer for employer in employers}
        names = [("", "Choose one"), *((one.slug, one.name) for one in employers)]
        self.employer.choices = [SelectChoice(*pair) for pair in names]
        if len(employers) == 1:
            del self.employer

    def validate(self, extra_validators: object = None) -> bool:
        """Everybody but administrators works for somebody."""
        super().validate(extra_validators)
        if self.role.data in ROLE_NAMES and self.role.data != ADMINISTRATOR and self.chosen_employer is None:
            self.employer.errors = ["Choose an employer"]
        return not self.errors

    @property
    def chosen_employer(self) -> Employer | None:
        """The chosen one, or the only one; none for administrators."""
        if self.role.data == ADMINISTRATOR:
            return None
        if "employer" in self:
            return self.employers.get(self.employer.data)
        return next(iter(self.employers.values()))

    def tell(self, problem: Exception) -> None:
        """What stood in the way once it was tried."""
        self.form_errors.append(str(problem))


class InviteForm(WhoForm, PlaceForm):
    """Who is invited, as what."""
