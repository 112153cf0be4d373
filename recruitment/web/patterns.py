"""Components that don't change from request to request: Jinja draws them once, then they are put in as they are."""

import secrets
from functools import lru_cache
from types import SimpleNamespace

from flask import Flask, current_app, render_template
from markupsafe import Markup, escape

from recruitment.web.paths import site_root

#: Stands in a gap while Jinja draws. Nobody can type it: it is drawn anew in every process.
GAP = f"gap{secrets.token_hex(16)}"
#: Drawings that are kept: of each component as many as it has different arguments in use.
MOST_KEPT = 1024


def init_patterns(app: Flask) -> None:
    """Give templates `kept`."""
    app.add_template_global(kept)


def draw(component: str, *arguments: object) -> Markup:
    """The macro of components/<component>.html with these arguments."""
    module = current_app.jinja_env.get_template(f"components/{component}.html").module
    drawn: Markup = getattr(module, component)(*arguments)
    return drawn


def kept(component: str, *arguments: object) -> Markup:
    """The same, drawn once for these arguments, which are all that it depends on and can be keys of a dictionary."""
    return _kept(site_root(), component, arguments)


@lru_cache(MOST_KEPT)
def _kept(_site_root: str, component: str, arguments: tuple[object, ...]) -> Markup:
    return draw(component, *arguments)


#: What a component draws before its one gap, and after it.
Around = tuple[str, str]


def draw_around(component: str, *arguments: object) -> Around:
    """The component with GAP among its arguments."""
    before, _, after = str(draw(component, *arguments)).partition(GAP)
    return before, after


class Shell:
    """A page whose layout is drawn once, with named gaps for what differs from request to request."""

    def __init__(self, markup: str) -> None:
        #: Encoded text and names of gaps by turns.
        self._parts = [part.encode() for part in markup.split(GAP)]

    @classmethod
    def draw(cls, template: str, *gaps: str) -> "Shell":
        """The template with `page`, whose attributes are the gaps."""
        return cls(render_template(template, page=SimpleNamespace(**{name: gap(name) for name in gaps})))

    def fill(self, **contents: str | bytes) -> bytes:
        """Text is escaped, markup isn't; bytes are markup that is encoded already."""
        parts = self._parts.copy()
        parts[1::2] = [_encoded(contents[name.decode()]) for name in parts[1::2]]
        return b"".join(parts)


def gap(name: str) -> Markup:
    """What a named gap is drawn as."""
    return Markup(f"{GAP}{name}{GAP}")


def _encoded(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else str(escape(content)).encode()
