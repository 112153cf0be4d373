"""What one run measures, from the command line."""

import argparse
from dataclasses import dataclass, replace
from pathlib import Path

#: Every part, in the order of the run.
PARTS = ("list", "one", "cached", "memory", "start", "steady", "posts", "import", "pages", "lighthouse")
DATABASES = ("sqlite", "postgresql")
SIZES = (1_000, 10_000, 100_000)


@dataclass(frozen=True)
class Plan:
    """Which parts, on what, and how long."""

    parts: tuple[str, ...] = PARTS
    databases: tuple[str, ...] = DATABASES
    sizes: tuple[int, ...] = SIZES
    #: Of one burst of load, and of the bare one before it.
    seconds: int = 5
    bare_seconds: int = 3
    alternations: int = 3
    posts: int = 1_000
    import_rows: int = 100_000
    #: A folder that gets the figures with all they were worked out from.
    into: Path | None = None

    @property
    def is_whole(self) -> bool:
        """Whether its figures are those of the table, to be kept."""
        return replace(self, into=None) == Plan()


def read_plan(arguments: list[str]) -> Plan:
    """Ends the process with the usage when they are wrong."""
    parser = argparse.ArgumentParser(prog="make bench BENCH_ARGS=…", description=__doc__)
    parser.add_argument("--only", type=_Names(PARTS), default=PARTS, help=f"some of {','.join(PARTS)}")
    parser.add_argument("--databases", type=_Names(DATABASES), default=DATABASES, help="one of them alone")
    parser.add_argument("--sizes", type=_sizes, help="numbers of vacancies: 1k,10k,100k")
    parser.add_argument("--quick", action="store_true", help="a minute, to see that it works; its figures say little")
    parser.add_argument("--into", type=Path, help="a folder for the figures of any run, with their details")
    read = parser.parse_args(arguments)
    if read.quick:
        short = {"seconds": 1, "bare_seconds": 1, "alternations": 1, "posts": 60, "import_rows": 2_000}
        return Plan(read.only, read.databases, read.sizes or SIZES[:1], **short, into=read.into)
    return Plan(read.only, read.databases, read.sizes or SIZES, into=read.into)


def size_in_words(size: int) -> str:
    """10k for 10,000."""
    return f"{size // 1000}k" if size and size % 1000 == 0 else str(size)


class _Names:
    """Reads a comma-separated choice, kept in the order of what is allowed."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self.allowed = allowed

    def __call__(self, text: str) -> tuple[str, ...]:
        asked = text.split(",")
        if unknown := [name for name in asked if name not in self.allowed]:
            raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(self.allowed)}")
        return tuple(name for name in self.allowed if name in asked)


def _sizes(text: str) -> tuple[int, ...]:
    try:
        sizes = {int(size[:-1]) * 1000 if size.endswith("k") else int(size) for size in text.split(",")}
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"{text!r} is not like 1k,10k,100k") from problem
    if min(sizes) < 1:
        raise argparse.ArgumentTypeError("a size is at least 1")
    return tuple(sorted(sizes))
