"""People who use the deployed site through nginx, from addresses of their own, until they are told to stop."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import count, cycle

from tests.deployed_site import Post, ask_on
from tests.front import Through
from tests.several_servers import SeveralServers, form

PATIENCE_SECONDS = 120
#: Of each person.
ADDRESSES = 60
#: Nothing of it comes from a cache: they carry a cookie.
LOOKED_AT = ("/jobs", "/", "/jobs?q=care", "/interest")


@dataclass
class Use:
    """What they saw; threads add to it."""

    answers: list[tuple[str, int]] = field(default_factory=list)
    #: Of registrations that were acknowledged.
    references: set[str] = field(default_factory=set)
    is_over: threading.Event = field(default_factory=threading.Event)

    def wait_for(self, answers: int) -> None:
        """Until so many more came."""
        wanted, give_up_at = len(self.answers) + answers, time.monotonic() + PATIENCE_SECONDS
        while len(self.answers) < wanted:
            assert time.monotonic() < give_up_at, "nobody is answered any more"
            time.sleep(0.05)


@contextmanager
def use(servers: SeveralServers, visitors: int, senders: int) -> Iterator[Use]:
    """So many who look, and so many who register their interest; an error of theirs is raised at the end."""
    used, filled, keys = Use(), form(servers, "/interest", name="Ada", email="ada@example.org"), count()
    with ThreadPoolExecutor(visitors + senders) as people:
        at_work = [people.submit(_look, servers, used, number) for number in range(visitors)]
        at_work += [people.submit(_send, servers, used, number, filled, keys) for number in range(senders)]
        try:
            yield used
        finally:
            used.is_over.set()
        for one in at_work:
            one.result()


@contextmanager
def addresses(servers: SeveralServers, network: int) -> Iterator[Iterator[Through]]:
    """Connections in turn, each from an address of its own: nobody meets a limit, however quick the machine is."""
    with ExitStack() as stack:
        all_of_them = [
            Through(servers.front, f"127.0.{network}.{one}", PATIENCE_SECONDS) for one in range(1, ADDRESSES)
        ]
        for connection in all_of_them:
            stack.enter_context(closing(connection))
        yield cycle(all_of_them)


def _look(servers: SeveralServers, used: Use, number: int) -> None:
    with addresses(servers, 100 + number) as connections:
        for path in cycle(LOOKED_AT):
            if used.is_over.is_set():
                return
            answer = ask_on(next(connections), Post(path, {}, {"a": "b"}, method="GET"))
            used.answers.append(("GET", answer.status))


def _send(servers: SeveralServers, used: Use, number: int, filled: Post, keys: "count[int]") -> None:
    with addresses(servers, 200 + number) as connections:
        while not used.is_over.is_set():
            key = next(keys)
            fields = {"email": [f"user{key}@example.org"], "submission_key": [f"a-key-of-those-{key:08}"]}
            answer = ask_on(next(connections), replace(filled, fields={**filled.fields, **fields}))
            used.answers.append(("POST", answer.status))
            if answer.status == 303:
                used.references.add(answer.headers["Location"].rpartition("/")[2])
