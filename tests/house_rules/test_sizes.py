"""Files and functions stay small enough to be read at once."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.house_rules.sources import COMPOSERS, ROOT, Module, modules

FILE_LINES = 300
FUNCTION_LINES = 40
VIEW_LINES = 25
OWN_IMPORTS = 10

IS_ROUTE = re.compile(r"\.(route|get|post|put|patch|delete)\(")


def long_files(module: Module) -> Iterator[str]:
    if module.lines > FILE_LINES:
        yield f"{module.lines} lines"


def long_functions(module: Module) -> Iterator[str]:
    for function in module.functions:
        if _lines(function) > FUNCTION_LINES:
            yield f"{function.name}: {_lines(function)} lines"


def long_views(module: Module) -> Iterator[str]:
    for function in module.functions:
        is_view = any(IS_ROUTE.search(ast.unparse(decorator)) for decorator in function.decorator_list)
        if is_view and _lines(function) > VIEW_LINES:
            yield f"{function.name}: {_lines(function)} lines"


def many_own_imports(module: Module) -> Iterator[str]:
    """Counted in modules. What composes the whole site may import it."""
    known = {one.name for one in modules()}
    imported = {name if name in known else name.rpartition(".")[0] for name in module.own_imports()}
    if module.name not in COMPOSERS and len(imported) > OWN_IMPORTS:
        yield f"{len(imported)} own imports"


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


RULES: dict[Callable[[Module], Iterator[str]], Module] = {
    long_files: Module("x", "pass\n" * (FILE_LINES + 1)),
    long_functions: Module("x", "def f():\n" + "    pass\n" * FUNCTION_LINES),
    long_views: Module("x", "@door.get('/')\ndef f():\n" + "    pass\n" * VIEW_LINES),
    many_own_imports: Module("x", "".join(f"import recruitment.a{n}.b\n" for n in range(OWN_IMPORTS + 1))),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
class TestSizes:
    def test_rule_holds_everywhere(self, rule: Callable[[Module], Iterator[str]]) -> None:
        broken = {module.name: found for module in modules() if (found := list(rule(module)))}
        assert broken == {}

    def test_rule_tells_a_bad_sample(self, rule: Callable[[Module], Iterator[str]]) -> None:
        assert list(rule(RULES[rule]))


def test_files_of_tests_and_migrations_are_small_too() -> None:
    paths: list[Path] = [path for folder in ("tests", "migrations") for path in (ROOT / folder).rglob("*.py")]
    lengths = {path.relative_to(ROOT).as_posix(): path.read_text().count("\n") for path in paths}
    first = "migrations/versions/0001_create_schema.py"  # the whole schema at once, written by Alembic
    assert {name: length for name, length in lengths.items() if length > FILE_LINES and name != first} == {}
