"""How gunicorn serves the site: threads, because it faces browsers itself when nothing stands before it."""

import os
import shutil
import tempfile
from pathlib import Path
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
logger_class = "recruitment.operations.gunicorn_lines.Lines"  # what gunicorn says goes through the site's own log

#: Where each process leaves what it counts (docs/decisions/0033). The library looks for it when the application is
#: loaded; a reload reads this file again. In memory where there is some: a file that is mapped into memory ends its
#: process when the disk is full.
METRICS = "PROMETHEUS_MULTIPROC_DIR"
if METRICS not in os.environ:
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    os.environ[METRICS] = tempfile.mkdtemp(prefix="recruitment-metrics-", dir=memory)
Path(os.environ[METRICS]).mkdir(parents=True, exist_ok=True)


def when_ready(server: Any) -> None:
    """The sockets are open, so early visitors wait a little; no worker is there yet."""
    # Only now: gunicorn reads this file before it knows where the application is.
    from recruitment.operations.forking import prepare_to_fork

    prepare_to_fork(server.app.wsgi())


def child_exit(_server: Any, worker: Any) -> None:
    """What an ended worker counted stays in the sum; what only living ones have goes."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)


def on_exit(_server: Any) -> None:
    """The next start counts from nothing, as Prometheus expects."""
    shutil.rmtree(os.environ[METRICS], ignore_errors=True)
