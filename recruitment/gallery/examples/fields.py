"""A form with every kind of field: as it opens, filled in, and wrong."""

from datetime import date
from typing import Any

from wtforms import BooleanField, HiddenField, PasswordField, RadioField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice

from recruitment.documents.fields import DocumentField
from recruitment.documents.kinds import PDF
from recruitment.web.fields import DateField, EmailField, LineField, TextField, WholeNumberField
from recruitment.web.forms import Form

FEW = {"full-time": "Full time", "part-time": "Part time", "job-share": "Job share"}
MANY = {f"team-{number}": f"Team {number} of an example" for number in range(1, 10)}
HINTS = {"part-time": "Fewer hours than the full week"}
DESCRIPTION = "A hint says what is wanted before somebody has to ask."


class _SuggestField(LineField):
    suggestions = ("North team", "South team")


def _choices(names: dict[str, str]) -> list[SelectChoice]:
    return [SelectChoice(*pair) for pair in names.items()]


class ExampleForm(Form):
    """Nothing that is typed here is kept."""

    name = LineField("Name", longest=80)
    email = EmailField("Email address", description=DESCRIPTION)
    pay = LineField("Pay a year", longest=10)
    weeks = WholeNumberField("Weeks a year", least=1, most=52)
    advert = TextField("Advert", longest=200)
    message = TextField("Message", longest=1000, description=DESCRIPTION)
    team = SelectField("Team", choices=_choices(MANY))
    hours = RadioField("Hours", choices=_choices(FEW))
    works = RadioField("Is it hybrid?", choices=_choices({"yes": "Yes", "no": "No"}))
    several = SelectMultipleField("Hours that suit you", choices=_choices(FEW))
    agrees = BooleanField("I have read how my data is used")
    begins = DateField("Begins on")
    password = PasswordField("Password")
    cv = DocumentField()
    suggested = _SuggestField("Team, with suggestions", longest=80)
    version = HiddenField(default="1")


FILLED: dict[str, Any] = {
    "name": "Ada Example",
    "email": "ada@example.org",
    "pay": "46,000",
    "weeks": 39,
    "advert": "What is written here.",
    "message": "As it was typed.",
    "team": "team-2",
    "hours": "part-time",
    "works": "yes",
    "several": ["full-time", "job-share"],
    "agrees": True,
    "begins": date(2027, 1, 4),
    "suggested": "North team",
}
WRONG = {
    "name": "Enter your name",
    "email": "Enter an email address like name@example.org",
    "pay": "Enter an amount like 46,000",
    "weeks": "Enter a whole number from 1 to 52",
    "advert": "Enter at most 200 characters, you have 312",
    "message": "Enter a message",
    "team": "Choose one of the list",
    "hours": "Choose one of the list",
    "works": "Say whether it is hybrid",
    "several": "Choose from the list",
    "agrees": "Tick the box to go on",
    "begins": "Enter a real date, like 3 12 2026",
    "password": "Enter your password",
    "cv": "Choose a file of at most 5 MB",
    "suggested": "Enter this on one line",
}
DRAFT = {"file_name": "An example.pdf", "kind_of": PDF, "size_in_words": "84 kB"}


def forms() -> dict[str, ExampleForm]:
    """By state. Each field has a name of its own, so that all can stand on one page."""
    wrong = ExampleForm(prefix="wrong-", data=FILLED)
    for name, words in WRONG.items():
        wrong[name].errors = [words]
    return {
        "As it opens": ExampleForm(prefix="open-"),
        "Filled in": ExampleForm(prefix="filled-", data=FILLED),
        "Wrong": wrong,
    }
