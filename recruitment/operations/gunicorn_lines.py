"""Gunicorn's own log, which would name paths and addresses of people, as lines of the site's."""

from typing import Any

from gunicorn.glogging import Logger


class Lines(Logger):
    """Named in deploy/gunicorn.conf.py: whatever gunicorn says goes on to whoever listens to all libraries."""

    def setup(self, cfg: Any) -> None:
        """At the start and at every reload."""
        super().setup(cfg)
        for log in (self.error_log, self.access_log):
            log.handlers.clear()
            log.propagate = True
