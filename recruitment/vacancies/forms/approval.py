"""Forms around a second person's look at a vacancy."""

from recruitment.vacancies.forms.move import MoveForm
from recruitment.web.fields import Needed, TextField

LONGEST = 2_000


class SubmitVacancyForm(MoveForm):
    """Handed in, with or without a word to whoever approves it."""

    note = TextField(
        "Note to whoever approves it (optional)",
        longest=LONGEST,
        description="They get it by email, and it stays in the history.",
        render_kw={"rows": 4},
    )


class SendBackVacancyForm(MoveForm):
    """Never without saying why."""

    comment = TextField(
        "What has to be changed?",
        [Needed("Enter what has to be changed")],
        longest=LONGEST,
        description="The person who submitted it gets this by email, and it stays in the history.",
        render_kw={"rows": 6},
    )
