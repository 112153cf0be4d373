"""The package's source as the house rules read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "recruitment"
DOORS = ("public", "hr", "api", "cli")
#: These compose the whole, so they may import it.
COMPOSERS = (
    "recruitment.factory",
    "recruitment.doors",
    "recruitment.cli",
    "recruitment.worker.schedule",
    "recruitment.registrations.hr",
    "recruitment.vacancies.hr",
)


@dataclass(frozen=True)
class Module:
    """A module by its dotted name, with its text."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    @property
    def door(self) -> str | None:
        """The door it is, or is part of: `recruitment.vacancies.hr` for a file in a folder of that name.

        A room inside a room has its own: `recruitment.vacancies.feeds.public`.
        """
        parts = self.name.split(".")
        for depth in (3, 4):
            if len(parts) >= depth and parts[depth - 1] in DOORS:
                return ".".join(parts[:depth])
        return None

    @property
    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        kinds = ast.FunctionDef | ast.AsyncFunctionDef
        return [node for node in ast.walk(self.tree) if isinstance(node, kinds)]

    def imports(self, *, anywhere: bool = True) -> Iterator[str]:
        """Dotted names that it imports; a name out of a module as `module.name`."""
        for node in ast.walk(self.tree) if anywhere else self.tree.body:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = "." * node.level + (node.module or "")
                yield from (f"{base}.{alias.name}" for alias in node.names)

    def own_imports(self, *, anywhere: bool = True) -> list[str]:
        """The same, of this package alone."""
        return [name for name in self.imports(anywhere=anywhere) if is_own(name)]

    def called(self) -> Iterator[str]:
        """What it calls, as written: `db.session.commit`."""
        return (ast.unparse(node.func) for node in ast.walk(self.tree) if isinstance(node, ast.Call))


def is_own(name: str) -> bool:
    """Whether a dotted name is of this package; a relative one is."""
    return name.startswith((f"{PACKAGE}.", ".")) or name == PACKAGE


@cache
def modules() -> list[Module]:
    """Every module of the package."""
    found = []
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found.append(Module(name.removesuffix(".__init__"), path.read_text(encoding="utf-8")))
    return found
