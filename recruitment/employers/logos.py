"""An employer's logo: two pictures drawn from the one that was uploaded, under an address that follows from it."""

from dataclasses import dataclass
from hashlib import sha256

from PIL import Image

from recruitment.audit import trail
from recruitment.audit.records import change_record
from recruitment.database import db
from recruitment.employers.models import Employer, EmployerLogo
from recruitment.employers.pictures import png_on_square, png_within

#: In the head of a page, in CSS pixels; it is drawn at twice that for sharp screens.
HEADER_WIDTH, HEADER_HEIGHT = 144, 48
SQUARE_SIDE = 512
NOTHING = {"logo": None, "logo_words": None, "logo_width": None, "logo_height": None}


@dataclass(frozen=True)
class DrawnLogo:
    """Both pictures as PNG, the fingerprint of both, and the size in the head of a page."""

    header: bytes
    square: bytes
    fingerprint: str
    width: int
    height: int


def draw_logo(picture: Image.Image) -> DrawnLogo:
    """From a picture that `read_picture` has read."""
    header, width, height = png_within(picture, 2 * HEADER_WIDTH, 2 * HEADER_HEIGHT)
    square = png_on_square(picture, SQUARE_SIDE)
    scale = max(width / HEADER_WIDTH, height / HEADER_HEIGHT, 1)
    fingerprint = sha256(header + square).hexdigest()[:16]
    return DrawnLogo(header, square, fingerprint, round(width / scale), round(height / scale))


def put_logo(employer: Employer, drawn: DrawnLogo | None, words: str, *, by: trail.Actor | None, version: int) -> None:
    """Show this logo, or the one that is there, with these words. Raises ChangedMeanwhile."""
    values: dict[str, object] = {"logo_words": words}
    if drawn is not None:
        values |= {"logo": drawn.fingerprint, "logo_width": drawn.width, "logo_height": drawn.height}
    change_record(employer, values, "logo", by=by, employer_id=employer.id, version=version)
    if drawn is not None:
        kept = db.session.get(EmployerLogo, employer.id) or EmployerLogo(employer_id=employer.id)
        kept.header, kept.square = drawn.header, drawn.square
        db.session.add(kept)
        db.session.flush()


def remove_logo(employer: Employer, *, by: trail.Actor | None) -> None:
    """Pages show the house's own mark again; the pictures are gone."""
    change_record(employer, NOTHING, "logo", by=by, employer_id=employer.id, version=employer.version_id)
    if kept := db.session.get(EmployerLogo, employer.id):
        db.session.delete(kept)
        db.session.flush()
