"""The form of a text: saving makes a version."""

from recruitment.content.texts import starter_text, versions_of
from recruitment.employers.models import Employer
from recruitment.web.fields import LineField, Needed, TextField
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
    comment = LineField("What you changed", longest=200, description="For colleagues, beside the version.")

    def __init__(self, employer: Employer, slug: str) -> None:
        self.employer, self.slug = employer, slug
        super().__init__(**self.stated())

    def stated(self) -> dict[str, object]:
        """The newest version, or the starter text under number 0."""
        newest = next(iter(versions_of(self.employer, self.slug)), None)
        return {
            "text": newest.text if newest else starter_text(self.slug),
            "version": newest.number if newest else 0,
        }

    def show_standing(self) -> None:
        """After a clash: the page shows the newest version; sent again, this one follows it."""
        self.form_errors.append("Nothing was saved: somebody else saved this text meanwhile. See the newest version")
        self.version.data = str(self.stated()["version"])


class RestoreForm(RecordForm):
    """The button that makes an old version the newest."""
