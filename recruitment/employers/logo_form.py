"""The form of an employer's logo."""

from typing import Any

from recruitment.employers.logos import DrawnLogo, draw_logo
from recruitment.employers.models import Employer
from recruitment.employers.pictures import NotAPicture, read_picture
from recruitment.web.fields import LineField, Needed
from recruitment.web.record_form import RecordForm
from recruitment.web.upload_field import UploadField

LARGEST = 4_000_000
NEEDED = "Choose the picture of the logo: a PNG, JPEG or WebP file"


class LogoForm(RecordForm):
    """A picture, and what it says."""

    picture = UploadField(
        "Picture",
        largest=LARGEST,
        description="PNG, JPEG or WebP, at most 4 MB and at least 112 pixels wide. A transparent ground looks best.",
        render_kw={"accept": "image/png,image/jpeg,image/webp"},
    )
    logo_words = LineField(
        "What the logo says",
        [Needed("Enter what the logo says")],
        longest=120,
        description="For people who can’t see it: usually the employer’s name.",
    )
    takes_files = True
    APART = ("picture",)

    def __init__(self, employer: Employer) -> None:
        super().__init__(employer)
        self.drawn: DrawnLogo | None = None
        self.picture.needed = "" if employer.logo else NEEDED

    def stated(self) -> dict[str, Any]:
        """Until there is a logo, its words are the employer's name."""
        held = super().stated()
        return held if self.record.logo else held | {"logo_words": self.record.name}

    def check_together(self) -> None:
        """The picture is read and drawn here, before anything is locked."""
        if self.picture.errors or not self.picture.data:
            return
        try:
            self.drawn = draw_logo(read_picture(self.picture.data[1]))
        except NotAPicture as problem:
            self.tell("picture", str(problem))
