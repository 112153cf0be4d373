"""A usual site in a busy hour: 2,000 vacancies, 50 requests a second for lists and vacancies."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, cycle, islice

from bench.addresses import addresses, pages_of
from bench.figures import Figure
from bench.ground import Ground
from bench.load import percentile
from bench.servers import Server, site_server
from bench.visits import visit

SIZE = 2_000
RATE = 50
VISITORS = 16


def measure_steady(ground: Ground) -> Iterator[Figure]:
    """With the usual settings, on a site that has just started."""
    ground.fill({(kind, SIZE): "steady" for kind in ground.plan.databases if (kind, SIZE) not in ground.databases})
    for kind in ground.plan.databases:
        ground.say(f"{RATE} requests a second on {kind}")
        with site_server(ground.folder, ground.databases[kind, SIZE]) as server:
            answers = visit_steadily(server, paths(RATE * 2 * ground.plan.seconds))
        errors = sum(status != 200 for status, _ in answers)
        details = {"requests": len(answers), "errors": errors}
        milliseconds = [milliseconds for _, milliseconds in answers]
        yield Figure("steady", percentile(milliseconds, 0.95), kind, SIZE, details=details)
        yield Figure("steady errors", errors, kind, SIZE)


def paths(number: int) -> list[str]:
    """Lists and vacancies in turn."""
    both = zip(cycle(addresses()), cycle(pages_of(SIZE)), strict=False)
    return list(islice(chain.from_iterable(both), number))


def visit_steadily(server: Server, asked: list[str]) -> list[tuple[int, float]]:
    """Status and milliseconds of each, counted from when it was due: who waits in our own queue waits as well."""
    began = time.monotonic() + 0.1

    def ask(place: int) -> tuple[int, float]:
        due = began + place / RATE
        time.sleep(max(0.0, due - time.monotonic()))
        return _status(server, asked[place]), (time.monotonic() - due) * 1000

    with ThreadPoolExecutor(VISITORS) as pool:
        return list(pool.map(ask, range(len(asked))))


def _status(server: Server, path: str) -> int:
    try:
        return visit(server.url, path).status
    except OSError:
        return 0
