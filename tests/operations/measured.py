"""The site as it is deployed; whoever asks may leave measuring out, to see what it costs (as in tests/visits)."""

from collections.abc import Iterable
from typing import Any

from recruitment.operations.measuring import Measuring
from wsgi import app

__all__ = ["app"]

measuring: Measuring = app.wsgi_app  # type: ignore[assignment]


def with_or_without(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """As a request says of itself."""
    application = measuring.application if "HTTP_X_UNMEASURED" in environ else measuring
    return application(environ, start_response)


app.wsgi_app = with_or_without  # type: ignore[method-assign]
