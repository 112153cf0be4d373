"""The server that tests of mail send to."""

from collections.abc import Callable, Iterator

import pytest

from tests.mail.post_office import PostOffice


@pytest.fixture
def post_office(change_settings: Callable[..., None]) -> Iterator[PostOffice]:
    """A server that MAIL_URL names for the rest of the test."""
    with PostOffice() as office:
        change_settings(mail_url=office.url)
        yield office
