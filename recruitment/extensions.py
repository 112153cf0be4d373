"""Bare objects of the libraries; the factory binds them to the application."""

from flask_login import LoginManager
from flask_migrate import Migrate
from flask_smorest import Api


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


public_api = PublicApi()
login_manager = LoginManager()
migrate = Migrate()
