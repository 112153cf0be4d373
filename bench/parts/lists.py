"""The job list under load beside bare WSGI: not cached, cached, already held. Starts and memory on the way."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.addresses import addresses
from bench.figures import Figure, middle
from bench.ground import Ground
from bench.load import Burst, burst
from bench.memory import proportional
from bench.plan import size_in_words
from bench.servers import Server, bare_server, site_server
from bench.visits import visit

WARM_UP_SECONDS = 2
NO_CACHE = {"PAGE_CACHE_MB": "0"}


@dataclass
class Subject:
    """One thing that is put beside bare: a server and the file of what it is asked."""

    key: str
    database: str
    size: int
    server: Server
    asked: Path
    #: Asks bare for as many bytes as its middle page has.
    bare_asked: Path
    note: str = ""
    bursts: list[Burst] = field(default_factory=list)
    bare: list[Burst] = field(default_factory=list)

    def figure(self) -> Figure:
        """The middle of the ratios of neighbouring bursts."""
        pairs = [(own.rate, bare.rate) for own, bare in zip(self.bursts, self.bare, strict=True)]
        details = {
            "requests_per_second": [round(own, 1) for own, _ in pairs],
            "bare_requests_per_second": [round(bare, 1) for _, bare in pairs],
            "bytes": round(middle(one.bytes_each for one in self.bursts)),
            "bare_bytes": round(middle(one.bytes_each for one in self.bare)),
            "p50_ms": middle(one.p50 for one in self.bursts),
            "p99_ms": middle(one.p99 for one in self.bursts),
            "broken_connections": sum(one.broken for one in self.bursts),
        }
        ratio = middle(own / bare for own, bare in pairs)
        return Figure(self.key, ratio, self.database, self.size, self.note, details)


def measure_lists(ground: Ground) -> Iterator[Figure]:
    """Every figure of the list."""
    with ExitStack() as stack:
        bare = stack.enter_context(bare_server(ground.folder))
        uncached = _start_all(ground, stack, "first start", NO_CACHE)
        usual = _start_all(ground, stack, "start", {})
        if "start" in ground.plan.parts:
            yield from _starts("first start", uncached)
            yield from _starts("start", usual)
        subjects = list(_subjects(ground, uncached, usual))
        _take_turns(ground, bare, subjects)
        yield from (subject.figure() for subject in subjects)
        if "one" in ground.plan.parts:
            yield from _one_at_a_time(ground, bare, uncached)
        if "memory" in ground.plan.parts:
            yield from _memory(ground, usual)


Servers = dict[tuple[str, int], Server]


def _start_all(ground: Ground, stack: ExitStack, words: str, settings: dict[str, str]) -> Servers:
    ground.say(f"{words} of the site on each database")
    return {
        place: stack.enter_context(site_server(ground.folder, url, **settings))
        for place, url in ground.databases.items()
    }


def _starts(key: str, servers: Servers) -> Iterator[Figure]:
    for (database, size), server in servers.items():
        yield Figure(key, server.seconds, database, size)


def _subjects(ground: Ground, uncached: Servers, usual: Servers) -> Iterator[Subject]:
    plan = ground.plan
    for place in uncached:
        name = f"{place[0]}-{size_in_words(place[1])}"
        plain, bare_asked = ground.folder / f"{name}.paths", ground.folder / f"{name}.bare"
        plain.write_text("".join(f"{path}\n" for path in addresses()))
        bare_asked.write_text(f"/{_usual_length(uncached[place])}\n")
        if "list" in plan.parts:
            yield Subject("list", *place, uncached[place], plain, bare_asked)
        if "cached" in plan.parts and place[1] == plan.sizes[-1]:
            yield Subject("cached", *place, usual[place], plain, bare_asked)
            tagged = ground.folder / f"{name}.tagged"
            yield Subject("304", *place, usual[place], tagged, bare_asked, note=_write_tagged(usual[place], tagged))


def _usual_length(server: Server) -> int:
    return int(middle(len(visit(server.url, path).body) for path in addresses()))


def _write_tagged(server: Server, path: Path) -> str:
    """Each address with the ETag that it has now; what there is to say of them."""
    tags = {address: visit(server.url, address).headers.get("etag", "") for address in addresses()}
    path.write_text("".join(f"{address}\t{tags[address]}\n" for address in addresses()))
    held = sum(visit(server.url, one, {"If-None-Match": tag}).status == 304 for one, tag in tags.items() if tag)
    return "" if held == len(tags) else f"{held} of {len(tags)} pages answered 304"


def _take_turns(ground: Ground, bare: Server, subjects: list[Subject]) -> None:
    plan = ground.plan
    for subject in subjects:
        burst(subject.server.url, subject.asked, min(WARM_UP_SECONDS, plan.seconds))
    for number in range(plan.alternations if subjects else 0):
        ground.say(f"lists under load, round {number + 1} of {plan.alternations}")
        for subject in subjects:
            subject.bare.append(burst(bare.url, subject.bare_asked, plan.bare_seconds))
            subject.bursts.append(burst(subject.server.url, subject.asked, plan.seconds))


def _one_at_a_time(ground: Ground, bare: Server, servers: Servers) -> Iterator[Figure]:
    """Nothing is taken off what the client sees: connecting to a worker and reading the page are in it."""
    ground.say("the list, one client at a time")
    plan = ground.plan
    for (database, size), server in servers.items():
        if size != plan.sizes[-1]:
            continue
        name = f"{database}-{size_in_words(size)}"
        own, empty = [], []
        for _ in range(plan.alternations):
            empty.append(burst(bare.url, ground.folder / f"{name}.bare", plan.bare_seconds, connections=1))
            own.append(burst(server.url, ground.folder / f"{name}.paths", plan.seconds, connections=1))
        details = {
            "p50_ms": middle(one.p50 for one in own),
            "p99_ms": [one.p99 for one in own],
            "bare_p50_ms": middle(one.p50 for one in empty),
            "bare_p99_ms": [one.p99 for one in empty],
        }
        yield Figure("one", middle(one.p99 for one in own), database, size, details=details)


def _memory(ground: Ground, servers: Servers) -> Iterator[Figure]:
    ground.say("memory after the load")
    for (database, size), server in servers.items():
        asked = ground.folder / f"{database}-{size_in_words(size)}.paths"
        burst(server.url, asked, ground.plan.seconds)
        yield Figure("memory", proportional(server.group), database, size)
