"""The starter content, loaded on a Monday morning."""

import pytest
import time_machine
from flask import Flask

from recruitment.starter.loading import load


@pytest.fixture
def loaded(app: Flask, clock: time_machine.Traveller) -> int:
    """How many examples were loaded; the clock stands still."""
    return load()
