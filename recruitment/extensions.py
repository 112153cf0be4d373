"""Bare objects of the libraries; the factory binds them to the application."""

from flask_login import LoginManager
from flask_migrate import Migrate

login_manager = LoginManager()
migrate = Migrate()
