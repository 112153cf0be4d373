"""Forms that are sent while the database gives no answer, and what their senders must be told."""

import time
from dataclasses import replace

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.deployed_site import Answer, DeployedSite, Post, ask, filled
from tests.factories.employers import make_employer

MOST_SECONDS = 5
#: Several times as many as the site has threads, of which one worker may get most.
MANY = 40
TYPED = {"name": "Ada Lovelace", "email": "ada@example.org", "message": "I could start in March"}


def interest(client: CheckingClient) -> Post:
    """In an employer that is made for it."""
    with transaction():
        make_employer()
    return filled(client, "/interest", **TYPED)


def others(post: Post, count: int) -> list[Post]:
    """The same words in forms that were drawn one by one."""
    keys = [f"a-key-of-the-tests-{number:06}" for number in range(count)]
    return [replace(post, fields={**post.fields, "submission_key": [key]}) for key in keys]


def timed(site: DeployedSite, asked: Post | str) -> tuple[Answer, float]:
    """And the seconds that it took."""
    began = time.monotonic()
    return ask(site, asked), time.monotonic() - began


def assert_in_time_and_kept(answer: Answer, seconds: float) -> None:
    """A page that can be sent again."""
    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert seconds < MOST_SECONDS
    assert all(words in answer.page for words in TYPED.values())
