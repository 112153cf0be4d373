"""Pictures that people upload: read within bounds and drawn anew, so that nothing but the picture is kept."""

from io import BytesIO

from PIL import Image, ImageOps

FORMATS = ("PNG", "JPEG", "WEBP")
#: Sixteen bytes a pixel at most while it is read: what is larger is refused by its head, before that.
MOST_PIXELS = 16_000_000
LEAST_WIDTH, LEAST_HEIGHT = 112, 32
#: The last bytes of a whole file. WebP says its length in its head instead.
ENDS = {"PNG": b"\0\0\0\0IEND\xaeB`\x82", "JPEG": b"\xff\xd9"}
NOT_A_PICTURE = "Choose a picture: a PNG, JPEG or WebP file that a browser can show"
HIDES_MORE = "This file holds more than a picture. Open it, save it as a PNG, and choose that one"


class NotAPicture(ValueError):
    """Why it can't be taken, in words for beside the field."""


def read_picture(content: bytes) -> Image.Image:
    """The picture the right way up, in red, green, blue and transparency, without whatever else was in the file.

    Raises NotAPicture.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            _check_end(content, opened.format or "")
            _check_size(opened)
            opened.load()
            turned = ImageOps.exif_transpose(opened).convert("RGBA")
    except NotAPicture:
        raise
    except Exception as problem:  # broken files make decoders fail in every way there is
        raise NotAPicture(NOT_A_PICTURE) from problem
    turned.info = {}  # colour profiles and remarks would be written again
    return turned


def png_within(picture: Image.Image, width: int, height: int) -> tuple[bytes, int, int]:
    """A PNG that is no larger than that, its width and its height. Nothing is drawn larger than it came."""
    fitted = ImageOps.contain(picture, (min(width, picture.width), min(height, picture.height)))
    return _png(fitted), fitted.width, fitted.height


def png_on_square(picture: Image.Image, side: int) -> bytes:
    """A PNG of a white square with the picture in its middle and a margin of a sixteenth around it."""
    ground = Image.new("RGBA", (side, side), "white")
    room = side - side // 8
    fitted = ImageOps.contain(picture, (min(room, picture.width), min(room, picture.height)))
    ground.alpha_composite(fitted, ((side - fitted.width) // 2, (side - fitted.height) // 2))
    return _png(ground.convert("RGB"))


def _png(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _check_size(opened: Image.Image) -> None:
    if getattr(opened, "n_frames", 1) > 1:
        raise NotAPicture("Choose a picture that does not move")
    if opened.width * opened.height > MOST_PIXELS:
        raise NotAPicture(f"Choose a smaller picture: this one has more than {MOST_PIXELS // 1_000_000} million pixels")
    if opened.width < LEAST_WIDTH or opened.height < LEAST_HEIGHT:
        least = f"{LEAST_WIDTH} pixels wide and {LEAST_HEIGHT} high"
        raise NotAPicture(f"Choose a larger picture: at least {least}. This one is {opened.width} by {opened.height}")


def _check_end(content: bytes, kind: str) -> None:
    """What follows the picture is read by other programs: as a page, an archive, a script."""
    if kind == "WEBP":
        length = int.from_bytes(content[4:8], "little") + 8
        is_whole = len(content) in (length, length + length % 2)
    else:
        is_whole = content.endswith(ENDS[kind])
    if not is_whole:
        raise NotAPicture(HIDES_MORE)
