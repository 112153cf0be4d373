"""Bare objects of the libraries; the factory binds them to the application."""

from flask_login import LoginManager
from flask_migrate import Migrate
from flask_smorest import Api


class PublicApi(Api):
    """The programming interface: flask-smorest's routes and description, and this site's own answers to errors."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """None: problem details come from recruitment.web.errors, for addresses that no route has too."""


api = PublicApi()
login_manager = LoginManager()
migrate = Migrate()
