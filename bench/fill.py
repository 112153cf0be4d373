"""A database to measure on, with the starter content and so many vacancies: `python -m bench.fill URL NUMBER`."""

import secrets
import sys

import flask_migrate
from sqlalchemy import text

from bench.data import add_vacancies
from recruitment.config import Settings
from recruitment.database import db
from recruitment.factory import create_app
from recruitment.starter.loading import load_if_empty


def fill(database_url: str, number: int) -> None:
    """Make it, and leave its planner with the statistics that it would soon have gathered itself."""
    app = create_app(Settings(database_url=database_url, secret_key=secrets.token_urlsafe(48)))
    with app.app_context():
        flask_migrate.upgrade()
        load_if_empty()
        if number:
            add_vacancies(number)
        if db.engine.dialect.name == "postgresql":
            db.session.remove()
            with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT", writing=True) as connection:
                connection.execute(text("VACUUM ANALYZE"))
        db.session.remove()
        db.engine.dispose()


if __name__ == "__main__":
    fill(sys.argv[1], int(sys.argv[2]))
