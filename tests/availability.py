"""What a machine may lack: tests that need it are skipped with the reason, except where CI promises it."""

import os
from typing import NoReturn

import pytest


def unavailable(reason: str) -> NoReturn:
    """Skip the test, or fail it with CI=true: there a gap must not look like success."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
