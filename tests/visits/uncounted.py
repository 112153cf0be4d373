"""The same site without counting, to see what counting costs."""

from wsgi import app

__all__ = ["app"]

app.wsgi_app = app.extensions["visits"].application  # type: ignore[method-assign]
