"""The site as it is deployed; whoever asks may leave counting out, to see what it costs.

One process does both: two of them differ by more than counting costs, from where things happen to lie in memory.
"""

from collections.abc import Iterable
from typing import Any

from recruitment.visits.counting import Counting
from wsgi import app

__all__ = ["app"]

counting: Counting = app.extensions["visits"]


def with_or_without(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """As a request says of itself."""
    application = counting.application if "HTTP_X_UNCOUNTED" in environ else counting
    return application(environ, start_response)


app.wsgi_app = with_or_without  # type: ignore[method-assign]
