"""Pictures for tests, as files that somebody uploads."""

from io import BytesIO

from PIL import Image

from recruitment.employers.logos import draw_logo, put_logo
from recruitment.employers.models import Employer
from recruitment.employers.pictures import read_picture


def picture_file(
    kind: str = "PNG", size: tuple[int, int] = (300, 150), colour: str = "#0f3d2e", **more: object
) -> bytes:
    """One plain colour."""
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, kind, **more)
    return written.getvalue()


def give_logo(employer: Employer, colour: str = "#0f3d2e") -> str:
    """A logo for this employer; returns its fingerprint."""
    drawn = draw_logo(read_picture(picture_file(colour=colour)))
    put_logo(employer, drawn, employer.name, by=None, version=employer.version_id)
    return drawn.fingerprint
