"""Bare objects of the libraries; the factory binds them to the application."""

from typing import Any

from flask import Flask
from flask_login import LoginManager
from flask_smorest import Api
from flask_sqlalchemy import SQLAlchemy


class PublicApi(Api):
    """flask-smorest's routes and description, without what this site does its own way."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """Problem details come from recruitment.web.errors, for addresses that no route has too."""

    def _register_responses(self) -> None:
        """They are described in recruitment.web.api_description."""

    def _register_pagination_header(self) -> None:
        """Pages are told in the answer."""

    def _register_etag_headers(self) -> None:
        """Tags are made in recruitment.web.conditional."""


class Migrations:
    """Stands where flask_migrate's own object will, until a command asks it something.

    Alembic would take a sixth of a web server's start, and only commands need it.
    """

    def __init__(self, app: Flask, db: SQLAlchemy, **options: Any) -> None:
        self._bound = app, db, options
        app.extensions["migrate"] = self

    def __getattr__(self, name: str) -> Any:
        """Give the place to flask_migrate, and ask that."""
        if name.startswith("_"):
            raise AttributeError(name)
        from flask_migrate import Migrate

        app, db, options = self._bound
        Migrate(app, db, **options)
        return getattr(app.extensions["migrate"], name)


public_api = PublicApi()
login_manager = LoginManager()
