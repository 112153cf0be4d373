"""Posters: the pictures that social networks show with a link to a page. Drawn once a process, when somebody asks."""

from dataclasses import astuple, dataclass
from hashlib import sha256
from threading import Lock

from flask import Flask, current_app

from recruitment.employers.poster_drawing import DESIGN, draw_poster
from recruitment.employers.poster_words import drawable
from recruitment.freshness.bounded import Bounded

#: In each process: some two hundred posters.
MOST_BYTES = 4 * 1024 * 1024
#: The house's brand ground.
GROUND = "#0f3d2e"
#: Drawing takes tens of milliseconds of a processor: never two at once, and never the same one twice.
_DRAWING = Lock()


@dataclass(frozen=True)
class Poster:
    """All that stands on it. No grade of an inspection: it would stand without area, date, framework and report."""

    heading: str
    #: The one that is set large below the heading; may be empty.
    figure: str
    line: str
    employer: str
    ground: str = GROUND

    @property
    def fingerprint(self) -> str:
        """Changes with anything that can be seen."""
        return sha256("\0".join([DESIGN, *astuple(self)]).encode()).hexdigest()[:16]

    @property
    def in_words(self) -> str:
        """For those who can't see it."""
        return ". ".join(filter(None, [self.heading, self.figure, self.line, self.employer]))


def init_posters(app: Flask) -> None:
    """Give the application an empty shelf."""
    app.extensions["posters"] = Bounded[bytes](MOST_BYTES)


def make_poster(heading: str, figure: str, line: str, employer: str, ground: str | None) -> Poster:
    """In letters that can be drawn; a heading that has none is the employer's name."""
    name = drawable(employer)
    return Poster(drawable(heading) or name, drawable(figure), drawable(line), name, ground or GROUND)


def png_of(poster: Poster) -> bytes:
    """1,200 by 630 pixels."""
    shelf: Bounded[bytes] = current_app.extensions["posters"]
    if drawn := shelf.get(poster.fingerprint):
        return drawn
    with _DRAWING:
        if drawn := shelf.get(poster.fingerprint):
            return drawn
        drawn = draw_poster(poster.heading, poster.figure, poster.line, poster.employer, poster.ground)
        shelf.put(poster.fingerprint, drawn, len(drawn))
        return drawn
