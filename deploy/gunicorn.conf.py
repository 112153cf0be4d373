"""How gunicorn serves the site: threads, because it faces browsers itself when nothing stands before it."""

import os

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
