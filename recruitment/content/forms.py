"""The form of a text: saving makes a version."""

from datetime import date

from recruitment import clock
from recruitment.content.statement import A_YEAR, STATEMENT, review_day
from recruitment.content.texts import starter_text, versions_of
from recruitment.employers.models import Employer
from recruitment.web.fields import DateField, LineField, Needed, TextField
from recruitment.web.record_form import RecordForm


class TextForm(RecordForm):
    """The text as it was saved last, whether or not it was published."""

    text = TextField(
        "Text",
        [Needed("Enter the text")],
        longest=30_000,
        description=(
            "Begin a heading with ## and a point of a list with -. {employer}, {email} and {phone} stand for those "
            "of the profile."
        ),
        render_kw={"rows": 20},
    )
    review_on = DateField(
        "Check again by",
        [Needed("Enter the day by which to check the statement again")],
        description="Within a year. After this day, HR is told.",
    )
    comment = LineField("What you changed", longest=200, description="For colleagues, beside the version.")

    def __init__(self, employer: Employer, slug: str) -> None:
        self.employer, self.slug = employer, slug
        super().__init__(**self.stated())
        if slug != STATEMENT:
            del self.review_on

    def stated(self) -> dict[str, object]:
        """The newest version, or the starter text under number 0."""
        newest = next(iter(versions_of(self.employer, self.slug)), None)
        return {
            "text": newest.text if newest else starter_text(self.slug),
            "version": newest.number if newest else 0,
            "review_on": review_day(newest) if newest else clock.today() + A_YEAR,
        }

    def check_together(self) -> None:
        """What is published is looked at within a year."""
        day = self.day_of_review
        if day and not clock.today() < day <= clock.today() + A_YEAR:
            self.tell("review_on", "Enter a day to come, within a year")

    @property
    def day_of_review(self) -> date | None:
        """Of the statement alone."""
        day: date | None = self.review_on.data if "review_on" in self else None
        return day

    def show_standing(self) -> None:
        """After a clash: the page shows the newest version; sent again, this one follows it."""
        self.form_errors.append("Nothing was saved: somebody else saved this text meanwhile. See the newest version")
        self.version.data = str(self.stated()["version"])


class RestoreForm(RecordForm):
    """The button that makes an old version the newest."""
