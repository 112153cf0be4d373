"""What was collected stays until the end: whoever looks for garbage need not go through all of it again and again."""

import gc

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Twelve thousand tests and the whole site; what a test itself makes is looked at as before."""
    gc.collect()
    gc.freeze()
