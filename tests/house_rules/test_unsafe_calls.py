"""Calls by which a stranger's text could become code, SQL, a pattern or an address: only where somebody looked."""

import ast
import re
from collections.abc import Callable, Iterator

import pytest

from tests.house_rules.sources import ROOT, Module, modules

RUNS_CODE = re.compile(
    r"^(eval|exec|compile|__import__|importlib\.import_module|os\.(system|popen|exec\w*|spawn\w*)"
    r"|(pickle|marshal|shelve|dill)\.\w+|yaml\.\w*load\w*|ctypes\.\w+)$"
)
STARTS_PROGRAMS = re.compile(r"^(subprocess\.\w+|pty\.\w+|asyncio\.create_subprocess_\w+)$")
MAKES_TEMPLATES = re.compile(r"(^|\.)(render_template_string|from_string|Template)$")
WEAK = re.compile(r"(^|\.)(md5|sha1)$|^hashlib\.new$|^random\.\w+$")
REACHES_OUT = re.compile(
    r"^(requests|urllib|http|httpx|aiohttp|ftplib|telnetlib|poplib|imaplib|smtplib|socket|boto3|botocore|clamav_client"
    r"|redis|notifications_python_client)(\.|$)"
)
#: Who talks to another machine: each to the one that a setting names.
REACHING_OUT = {
    "recruitment.documents.buckets": "UPLOADS_URL",
    "recruitment.documents.scanner": "CLAMD_URL",
    "recruitment.mail.notify": "MAIL_URL",
    "recruitment.mail.smtp": "MAIL_URL",
    "recruitment.web.limit_counts": "REDIS_URL",
    "recruitment.operations.launch": "only whether the own port is taken",
    "recruitment.worker.presence": "only the name of this machine",
}
#: Parts of urllib and http that take addresses apart and ask nobody.
ASKS_NOBODY = re.compile(r"^(urllib\.parse|http\.HTTPStatus|requests\.RequestException|limits\.)")
#: Where SQL is written out: constants, and numbers of ours.
WRITES_SQL = {
    "recruitment.database",
    "recruitment.operations.backup.postgresql_copy",
    "recruitment.operations.health",
    "recruitment.operations.schema",
    "recruitment.vacancies.catalogue.snapshot",
}
#: Where a pattern is put together: from words of our own files and constants, never from what was typed.
BUILDS_PATTERNS = {
    "recruitment.vacancies.advert_checks.word_list": "words of our own lists, escaped there",
    "recruitment.vacancies.importing.fields": "a number of decimal places",
}
#: Who loads a module by a name that stands in our source, or a library of this machine.
LOADS = {
    "recruitment.cli": "the table of commands",
    "recruitment.documents.buckets": "a library that most sites need not load",
    "recruitment.operations.failures": "a library that most sites need not load",
    "recruitment.operations.launch": "the system's own library, to end with its parent",
    "recruitment.postgresql": "a module of ours with the driver, which most sites need not load",
}
#: Who starts programs, with lists of words and never through a shell.
STARTS = {
    "recruitment.operations.backup.postgresql_copy": "PostgreSQL's own, for a copy and its return",
    "recruitment.operations.launch": "the web server and the worker",
}


def runs_code(module: Module) -> Iterator[str]:
    if module.name not in LOADS:
        yield from (call for call in module.called() if RUNS_CODE.search(call))


def starts_programs(module: Module) -> Iterator[str]:
    if module.name not in STARTS:
        yield from (call for call in module.called() if STARTS_PROGRAMS.search(call))
    yield from (keyword.arg for keyword in _keywords(module) if keyword.arg == "shell")


def templates_from_text(module: Module) -> Iterator[str]:
    yield from (call for call in module.called() if MAKES_TEMPLATES.search(call))


def weak_hashes_and_chance(module: Module) -> Iterator[str]:
    """hashlib.new takes any name; `random` is guessed from what it gave before."""
    yield from (call for call in module.called() if WEAK.search(call))
    yield from (name for name in module.imports() if name in ("hashlib.md5", "hashlib.sha1", "random"))


def reaching_out(module: Module) -> Iterator[str]:
    if module.name not in REACHING_OUT:
        imported = (name for name in module.imports() if not ASKS_NOBODY.search(name))
        yield from (name for name in imported if REACHES_OUT.search(name))


def sql_elsewhere(module: Module) -> Iterator[str]:
    """SQLAlchemy's own expressions keep values apart from the statement."""
    if module.name not in WRITES_SQL:
        yield from (name for name in module.imports() if name in ("sqlalchemy.text", "sqlalchemy.literal_column"))
        yield from (call for call in module.called() if call.endswith((".exec_driver_sql", ".executescript")))


def patterns_from_values(module: Module) -> Iterator[str]:
    """A pattern of a variable's text: constants are written in capitals."""
    if module.name in BUILDS_PATTERNS:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and re.fullmatch(r"re\.\w+", ast.unparse(node.func)) and node.args:
            yield from (name for name in _names(node.args[0]) if name.upper() != name and name != "pattern")


def formats_from_values(module: Module) -> Iterator[str]:
    """`{0.__class__}` reads what it likes: only constants and attributes of ours are formats."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            yield from (name for name in _names(node.func.value) if name.upper() != name and name not in OWN_FORMATS)


#: Variables that hold a text of our own source.
OWN_FORMATS = ("text", "path")


def _names(node: ast.expr) -> Iterator[str]:
    """Variables in an expression; what re.escape was given is text already."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.escape":
        return
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        is_own = isinstance(node.value, ast.Constant) or ast.unparse(node.value) == "self"
        if not is_own:
            yield node.attr
    else:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _names(child)
            elif isinstance(child, ast.FormattedValue):
                yield from _names(child.value)


def _keywords(module: Module) -> Iterator[ast.keyword]:
    yield from (node for node in ast.walk(module.tree) if isinstance(node, ast.keyword))


#: Each rule with a sample that breaks it.
RULES: dict[Callable[[Module], Iterator[str]], Module] = {
    runs_code: Module("recruitment.pay.x", "import pickle\npickle.loads(typed)\n"),
    starts_programs: Module("recruitment.pay.x", "subprocess.run(typed, shell=True)\n"),
    templates_from_text: Module("recruitment.pay.x", "render_template_string(typed)\n"),
    weak_hashes_and_chance: Module("recruitment.pay.x", "from hashlib import md5\nmd5(b'')\n"),
    reaching_out: Module("recruitment.pay.x", "import requests\n"),
    sql_elsewhere: Module("recruitment.pay.x", "from sqlalchemy import text\n"),
    patterns_from_values: Module("recruitment.pay.x", "re.search(f'({typed})', words)\n"),
    formats_from_values: Module("recruitment.pay.x", "typed.format(name='x')\n"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
class TestUnsafeCalls:
    def test_rule_holds_everywhere(self, rule: Callable[[Module], Iterator[str]]) -> None:
        broken = {module.name: found for module in modules() if (found := list(rule(module)))}
        assert broken == {}

    def test_rule_tells_a_bad_sample(self, rule: Callable[[Module], Iterator[str]]) -> None:
        assert list(rule(RULES[rule]))


class TestScripts:
    """Those of ours that run in a browser."""

    def test_text_is_put_into_pages_as_text(self) -> None:
        scripts = sorted((ROOT / "recruitment" / "static" / "js").glob("*.js"))
        unsafe = re.compile(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|sessionStorage"
        )
        assert len(scripts) >= 3
        assert [script.name for script in scripts if unsafe.search(script.read_text(encoding="utf-8"))] == []


def test_exceptions_still_exist() -> None:
    assert {*REACHING_OUT, *WRITES_SQL, *BUILDS_PATTERNS, *LOADS} <= {module.name for module in modules()}
