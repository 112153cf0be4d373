"""Pages of the editor about the post itself: what it is, where, its advert, checks and contact."""

from typing import Any

from recruitment.vacancies import choices
from recruitment.vacancies.forms.fields import (
    OneOfField,
    PickField,
    PostcodeField,
    ReferenceField,
    SeveralField,
    YesNoField,
)
from recruitment.vacancies.forms.section import SectionForm
from recruitment.vacancies.models import ARRANGEMENTS, DBS_LEVELS
from recruitment.web.fields import (
    AddressField,
    EmailField,
    LineField,
    Needed,
    PhoneField,
    TextField,
    WholeNumberField,
)


class PostForm(SectionForm):
    """What the post is called, and where it stands in the organisation."""

    title = LineField("Title", [Needed("Enter a title")], longest=200)
    reference = ReferenceField(
        "Reference",
        [Needed("Enter a reference")],
        description="Given by this site: put your own in its place if you have one, in letters, digits and hyphens. "
        "It can’t be changed once the vacancy has been public.",
        render_kw={"width": "20"},
    )
    role_type = PickField("Role type", description="Job seekers filter by this.")
    team = LineField(
        "Team", longest=120, description="Choose one of your teams or type a new one.", render_kw={"width": "20"}
    )
    grade = LineField("Grade", longest=80, description="For example, PO3 to PO4", render_kw={"width": "20"})
    positions = WholeNumberField("Number of positions", least=1, most=999, render_kw={"width": "3"})

    def offer_choices(self) -> None:
        """Role types, and the employer's teams as suggestions."""
        self.role_type.offer(choices.role_types())
        self.team.suggestions = choices.team_names(self.vacancy.employer)


class PlaceForm(SectionForm):
    """Where the work is done."""

    working_arrangement = SeveralField("Working arrangements", ARRANGEMENTS)
    location = LineField("Location", longest=200, description="An address or an area, as a job seeker would say it.")
    postcode = PostcodeField("Postcode", render_kw={"width": "10"})


class AdvertForm(SectionForm):
    """The words of the advert."""

    summary = TextField(
        "Summary", longest=500, description="One or two sentences, shown in lists.", render_kw={"rows": 3, "count": 500}
    )
    description = TextField(
        "Advert",
        longest=30_000,
        description="What the work is, who is in the team, what it takes. Headings and lists help: see below.",
        render_kw={"rows": 20},
    )


class ChecksForm(SectionForm):
    """What has to be shown before somebody starts."""

    registration_required = YesNoField(
        "Is registration with Social Work England needed?", render_kw={"inline": True}
    )
    dbs_level = OneOfField("DBS check", DBS_LEVELS)

    def values(self) -> dict[str, Any]:
        """The answer as yes, no or not stated."""
        return super().values() | {"registration_required": self.registration_required.answer}


class ContactForm(SectionForm):
    """Whom to ask, and where to apply."""

    contact_name = LineField("Name", longest=120, description="Whom job seekers may ask about the post.")
    contact_email = EmailField("Email address")
    contact_phone = PhoneField("Phone number", render_kw={"width": "20"})
    apply_url = AddressField(
        "Where to apply",
        longest=500,
        description="The web address of the application form. Leave it empty to take registrations of interest only.",
    )
    hiring_manager_id = PickField("Hiring manager", description="A colleague who sees this vacancy's registrations.")

    def offer_choices(self) -> None:
        """The employer's colleagues, and whoever holds the post already."""
        people = choices.colleagues(self.vacancy.employer)
        if (held := self.vacancy.hiring_manager) is not None:
            people.setdefault(str(held.id), choices.name_of(held))
        self.hiring_manager_id.offer(people, nothing="Nobody yet")

    def values(self) -> dict[str, Any]:
        """The account by its number."""
        chosen = self.hiring_manager_id.data
        return super().values() | {"hiring_manager_id": int(chosen) if chosen else None}
