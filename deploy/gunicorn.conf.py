"""How gunicorn serves the site: threads, because it faces browsers itself when nothing stands before it."""

import os
from typing import Any

wsgi_app = "wsgi:app"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = 2
threads = 4
preload_app = True  # one import for all workers, and a mistake in the settings stops the start at once
control_socket_disable = True
accesslog = None  # the application writes one line a request, without addresses of people
loglevel = "warning"
timeout = 30
graceful_timeout = 20


def when_ready(server: Any) -> None:
    """The sockets are open, so early visitors wait a little; no worker is there yet."""
    # Only now: gunicorn reads this file before it knows where the application is.
    from recruitment.operations.forking import prepare_to_fork

    prepare_to_fork(server.app.wsgi())
