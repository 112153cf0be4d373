"""The packages that the requirements lock, with their licences, as cyclonedx-py reads them."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component

from recruitment.config import ROOT

LICENCES = Path(__file__).with_name("licences.toml")
#: The schema in which both sides write and read.
SPEC = "1.6"
#: How a licence begins that is only known by its family.
FAMILIES = {
    "BSD License": "BSD",
    "Apache Software License": "Apache",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


class NotTold(Exception):
    """A package whose licence nobody says."""


@dataclass(frozen=True)
class Package:
    """A locked package; `needs` are the packages that it cannot do without, among those that are installed."""

    component: Component
    licence: str
    needs: tuple[str, ...]

    @property
    def name(self) -> str:
        """As requirements write it."""
        return plain(self.component.name)

    @property
    def version(self) -> str:
        """The one that is locked."""
        return self.component.version or ""


@cache
def packages(requirements: str) -> list[Package]:
    """Those of a file of requirements, with the hashes it locks. Raises NotTold."""
    installed = _installed()
    return [_package(one, installed) for one in _in_order(_read("requirements", ROOT / requirements).components)]


def plain(name: str) -> str:
    """The one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(component: Component) -> list[str]:
    """What its metadata say: expressions and identifiers of SPDX where there are any, else names."""
    exact, names = [], []
    for one in component.licenses:
        said = getattr(one, "value", None) or getattr(one, "id", None)
        exact += [said] if said else []
        names += [] if said else [str(one.name).rpartition(" :: ")[2]]
    return sorted(set(exact)) or sorted(set(names))


def licence_of(name: str, said: list[str]) -> str:
    """In identifiers of SPDX; what only names a family is made whole by what was read. Raises NotTold."""
    if said and not set(said) <= FAMILIES.keys():
        return " AND ".join(said)
    read = str(_told()["read"].get(name, ""))
    if not read or not all(FAMILIES[one] in read for one in said):
        raise NotTold(f"{name}: say in {LICENCES.name} what its licence file holds; it calls it {said or 'nothing'}")
    return read


def _package(locked: Component, installed: dict[str, tuple[Component, tuple[str, ...]]]) -> Package:
    name = plain(locked.name)
    if name not in installed:
        return Package(locked, str(_told()["elsewhere"][name]), ())
    found, needs = installed[name]
    return Package(locked, licence_of(name, declared(found)), needs if found.version == locked.version else ())


@cache
def _installed() -> dict[str, tuple[Component, tuple[str, ...]]]:
    """Name → what is installed here, and the names it needs."""
    bom = _read("environment", Path(sys.executable))
    names = {one.bom_ref.value: plain(one.name) for one in bom.components}
    needs = {one.ref.value: [names[each.ref.value] for each in one.dependencies] for one in bom.dependencies}
    return {plain(one.name): (one, tuple(sorted(needs.get(one.bom_ref.value, ())))) for one in bom.components}


def _read(kind: str, what: Path) -> Bom:
    command = [sys.executable, "-m", "cyclonedx_py", kind, str(what), "--of", "JSON", "--sv", SPEC, "--no-validate"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    bom: Any = Bom.from_json(json.loads(said))  # type: ignore[attr-defined]
    assert isinstance(bom, Bom)
    return bom


def _in_order(components: Iterable[Component]) -> Iterator[Component]:
    yield from sorted(components, key=lambda one: (plain(one.name), one.version or ""))


@cache
def _told() -> dict[str, dict[str, str]]:
    return tomllib.loads(LICENCES.read_text(encoding="utf-8"))
