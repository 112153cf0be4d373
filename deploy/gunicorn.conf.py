"""How gunicorn serves the site, on 2 to 64 cores: by threads, because it may face browsers itself."""

import os
import shutil
import signal
import tempfile
from pathlib import Path
from typing import Any

# Those this process may use; os.cpu_count() counts the whole machine. A container's share is told by WEB_CONCURRENCY.
cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

wsgi_app = "wsgi:app"
host = os.environ.get("HOST", "127.0.0.1").strip("[]")
bind = f"{f'[{host}]' if ':' in host else host}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
# Each worker has at most 10 connections to PostgreSQL for its work (database.py) and one for each thread that watches
# for changes: 14. So max_connections is 14 × workers × servers, and 10 for each `flask worker`, and 10 for operators:
# 86 for two servers of 2 cores, 916 for one of 64. Memory: about 50 MB and PAGE_CACHE_MB (32) for each worker.
workers = int(os.environ.get("WEB_CONCURRENCY") or max(2, cores))
threads = 4
# Longer than nginx keeps a connection unused (60 seconds): whoever closes first must be who would send next.
keepalive = 75
# What workers write here to say that they live must never wait for a disk.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
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


def post_fork(_server: Any, _worker: Any) -> None:
    """A stop that came before the new process listens to signals would be forgotten, and waited for in vain.

    Between the fork and this line it still would: a moment instead of the time that a busy machine takes to go on.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def child_exit(_server: Any, worker: Any) -> None:
    """What an ended worker counted stays in the sum; what only living ones have goes."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)


def on_exit(_server: Any) -> None:
    """The next start counts from nothing, as Prometheus expects."""
    shutil.rmtree(os.environ[METRICS], ignore_errors=True)
