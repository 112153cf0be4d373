"""The form that takes a file of vacancies."""

from wtforms import BooleanField

from recruitment.employers.models import Employer
from recruitment.vacancies.forms.fields import PickField
from recruitment.vacancies.importing.fields import FIELDS
from recruitment.web.forms import Form
from recruitment.web.upload_field import UploadField


class ImportFileForm(Form):
    """A file, whose vacancies it holds, and how to read it."""

    #: Without a mapping a file may have these.
    columns = FIELDS
    file = UploadField(
        "File",
        "Choose a file",
        largest=10_000_000,
        description="CSV, JSON or JSON Lines, at most 10 MB and 5,000 rows.",
    )
    employer = PickField("Employer")
    mapping = PickField("How the file is written")
    publishes = BooleanField(
        "Publish what passes the advert checks", description="Everything else becomes or stays a draft."
    )

    def __init__(self, employers: list[Employer], mappings: dict[str, str]) -> None:
        super().__init__()
        self.employers = {employer.slug: employer for employer in employers}
        if len(employers) == 1:
            del self.employer
        else:
            self.employer.offer({one.slug: one.name for one in employers}, nothing="Choose one")
        self.mapping.offer(mappings, nothing="With the site's own columns, or JobPostings")

    def validate(self, extra_validators: object = None) -> bool:
        """An employer must be chosen."""
        super().validate(extra_validators)
        if "employer" in self and not self.employer.data and not self.employer.errors:
            self.employer.errors = ["Choose an employer"]
        return not self.errors

    @property
    def chosen_employer(self) -> Employer:
        """The chosen one, or the only one."""
        return self.employers[self.employer.data] if "employer" in self else next(iter(self.employers.values()))

    @property
    def chosen_file(self) -> tuple[str, bytes]:
        """Name and content of a form that holds."""
        name, content = self.file.data or ("", b"")
        return name, content

    def refuse(self, reason: str) -> None:
        """Why the file can't be imported."""
        self.file.errors = [f"This file can't be imported: {reason}"]
