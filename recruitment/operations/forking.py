"""What the web server's first process does before it forks: its workers share the memory of whatever is there then."""

import gc

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from recruitment.config import settings
from recruitment.database import db
from recruitment.vacancies.catalogue.current import keep_for_next_start, warm_up
from recruitment.web.logs import log

#: Made once and thrown away: mappers, templates and statements are compiled here instead of in every worker.
PAGES = ("/", "/jobs", "/jobs?q=social+worker&sort=closing")


def prepare_to_fork(app: Flask) -> None:
    """Make the first page quick, whether or not the database answers yet."""
    gc.disable()  # everything that is made here stays: looking for what could go takes a sixth of the time
    with app.app_context():
        try:
            warm_up()
            _open_pages(app)
            keep_for_next_start()
        except SQLAlchemyError as problem:
            log.warning("started without a catalogue", kind=type(problem).__name__)
        except OSError as problem:
            log.warning("kept no catalogue for the next start", kind=type(problem).__name__)
        finally:
            # A connection that two processes share breaks for both.
            db.session.remove()
            db.engine.dispose()
            app.extensions["watch"].forget()
    gc.collect()
    gc.freeze()  # the collector would write to every object, and what is written to is shared no more
    gc.enable()


def _open_pages(app: Flask) -> None:
    visitor = app.test_client()
    for page in PAGES:
        visitor.get(page, base_url=settings().site_url)
