"""Components that don't change from request to request: Jinja draws them once, then they are put in as they are."""

from collections.abc import Iterable
from functools import lru_cache

from flask import Flask, current_app
from markupsafe import Markup

from recruitment.web.paths import site_root

#: Stands in a gap while Jinja draws; it is of no alphabet and nobody types it.
GAP = "\ue000"
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


def joined(parts: Iterable[Markup]) -> Markup:
    """One after another."""
    return Markup("".join(parts))


class Pattern:
    """Markup with one gap."""

    def __init__(self, markup: Markup) -> None:
        self._before, _, self._after = str(markup).partition(GAP)

    def fill(self, content: int | Markup) -> Markup:
        """With a number or markup in the gap: anything else would need escaping."""
        return Markup(f"{self._before}{content}{self._after}")
