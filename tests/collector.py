"""The collector of garbage looks seldom, and not at what was imported and collected: that takes a tenth of the time."""

import gc

#: New objects until it looks at them; how often then until it looks at older ones, and at the oldest.
SELDOM = (50_000, 20, 20)


def pytest_configure() -> None:
    """Before the tests are imported."""
    gc.set_threshold(*SELDOM)


def pytest_collection_finish() -> None:
    """All of this stays to the end."""
    gc.collect()
    gc.freeze()
