"""Drawing a poster: our typefaces on the brand ground, and a street of roofs in the evening."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from io import BytesIO
from itertools import islice

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont, Layout, truetype

from recruitment.employers.colours import darkened
from recruitment.web.static_files import FOLDER

#: Raise it when posters look otherwise: their addresses must change then.
DESIGN = "1"
SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 72
ROOM = WIDTH - 2 * MARGIN
SUN, WHITE = "#f6b73c", "#ffffff"
#: Sizes of the heading in pixels, each with the lines that may stand at it.
HEADINGS = ((84, 2), (68, 3), (56, 3))
COLOURS = 64
DISPLAY, TEXT = ("bricolage-grotesque", 750), ("figtree", 600)
#: Roofs as the foot of every page has them, 640 wide and 40 high.
ROOFS = (
    *((0, 28), (34, 28), (34, 14), (38, 14), (38, 6), (44, 6), (44, 14), (48, 14), (48, 28), (92, 28), (120, 8)),
    *((148, 28), (196, 28), (196, 18), (300, 18), (300, 10), (304, 10), (304, 2), (310, 2), (310, 10), (314, 10)),
    *((314, 2), (320, 2), (320, 10), (324, 10), (324, 18), (372, 18), (372, 30), (396, 30), (430, 12), (464, 30)),
    *((520, 30), (520, 22), (560, 22), (560, 12), (564, 12), (564, 5), (570, 5), (570, 12), (574, 12), (574, 22)),
    *((612, 22), (612, 28), (640, 28)),
)


def draw_poster(heading: str, figure: str, line: str, employer: str, ground: str) -> bytes:
    """A PNG. Each text is on one line; the heading takes up to three, and ends in "…" when it is longer still."""
    picture = _street(ground).copy()
    drawing = ImageDraw.Draw(picture)
    _write(drawing, (MARGIN, 64), _cut(employer, font(TEXT, 34), ROOM - 80), font(TEXT, 34), SUN)
    size, lines = _fitted(heading)
    top = 136
    for told in lines:
        _write(drawing, (MARGIN, top), told, font(DISPLAY, size), WHITE)
        top += round(size * 1.1)
    for told, face, colour in ((figure, font(DISPLAY, 52), SUN), (line, font(TEXT, 38), WHITE)):
        top += 18 if told else 0
        _write(drawing, (MARGIN, top), _cut(told, face, ROOM), face, colour)
        top += round(face.size * 1.15) if told else 0
    return _png(picture)


@cache
def font(face: tuple[str, int], size: int) -> FreeTypeFont:
    """One of the site's typefaces at a weight. Only drawing uses them, and it draws one poster at a time."""
    name, weight = face
    found = truetype(FOLDER / "fonts" / f"{name}.woff2", size, layout_engine=Layout.BASIC)
    found.set_variation_by_axes([weight])
    return found


def _write(drawing: ImageDraw.ImageDraw, place: tuple[int, int], text: str, face: FreeTypeFont, colour: str) -> None:
    drawing.text(place, text, font=face, fill=colour)


def _fitted(heading: str) -> tuple[int, list[str]]:
    """The largest size at which it fits, and its lines; at the smallest what is too long is cut."""
    for size, most in HEADINGS:
        lines = list(islice(_lines(heading, font(DISPLAY, size)), most + 1))
        if len(lines) <= most:
            return size, lines
    face = font(DISPLAY, size)
    return size, [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), face, ROOM)]


def _lines(text: str, face: FreeTypeFont) -> Iterator[str]:
    """Broken between words, and within one that is wider than the poster."""
    line = ""
    for word in text.split():
        if line and face.getlength(f"{line} {word}") > ROOM:
            yield line
            line = ""
        line = f"{line} {word}".strip()
        while face.getlength(line) > ROOM:
            fits = _fitting(line, face, ROOM)
            yield line[:fits]
            line = line[fits:]
    if line:
        yield line


def _cut(text: str, face: FreeTypeFont, room: float) -> str:
    if face.getlength(text) <= room:
        return text
    return text[: _fitting(text, face, room - face.getlength("…"))].rstrip() + "…"


def _fitting(text: str, face: FreeTypeFont, room: float) -> int:
    """How many characters of it fit: at least one."""
    return max(1, bisect_right(range(len(text) + 1), room, key=lambda count: face.getlength(text[:count])) - 1)


@lru_cache(2)
def _street(ground: str) -> Image.Image:
    """A low sun behind two rows of roofs, drawn at twice the size so that slopes come out smooth."""
    picture = Image.new("RGB", (2 * WIDTH, 2 * HEIGHT), ground)
    drawing = ImageDraw.Draw(picture)
    drawing.ellipse((1880, 800, 2360, 1280), fill=SUN)
    for scale, left, foot, light in ((5.2, -840, 1212, 0.68), (4.4, -120, 1268, 0.4)):
        roofs = [(left + x * scale, foot - (40 - y) * scale) for x, y in ROOFS]
        drawing.polygon([(left, 2 * HEIGHT), *roofs, (roofs[-1][0], 2 * HEIGHT)], fill=darkened(ground, light))
    return picture.resize(SIZE, Image.Resampling.BOX)


def _png(picture: Image.Image) -> bytes:
    """Of few colours: it is flat, and what fetches it may be a phone."""
    written = BytesIO()
    picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(written, "PNG")
    return written.getvalue()
