"""The application that gunicorn and the flask command load."""

import gc

# What is imported stays. Looked through for garbage again and again, it made every start a seventh longer; and what is
# never looked through, forked processes go on sharing.
gc.disable()

from recruitment.factory import create_app  # noqa: E402

app = create_app()
gc.freeze()
gc.enable()
