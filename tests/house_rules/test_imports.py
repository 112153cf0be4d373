"""What import-linter cannot say: where imports stand, who opens doors, who commits, who reads the clock."""

import re
from collections.abc import Callable, Iterator

import pytest

from tests.house_rules.sources import COMPOSERS, Module, modules

SAYS_NOTHING = re.compile(r"(^|\.)(utils?|helpers?|common|misc|managers?)(\.|$)")
READS_A_CLOCK = re.compile(r"(datetime\.(now|utcnow|today)|date\.today|time\.time|func\.(now|current_\w+))$")
#: Of rooms below the doors, these are about the request itself.
REQUEST_ROOMS = ("recruitment.web.", "recruitment.access", "recruitment.factory", "recruitment.extensions")
REQUEST_READERS = {
    "recruitment.home.page_context": "gives every layout what it shows",
    "recruitment.accounts.coming_back": "keeps the form of a request without a session, and fills it in again",
    "recruitment.accounts.sessions": "finds the session of the request",
    "recruitment.freshness.watch": "keeps with the request what it saw of the site",
    "recruitment.accounts.step_up": "asks for a code in front of a view",
    "recruitment.accounts.staff_pages": "gives every staff layout what it shows",
}


#: Who makes text safe for a page, and why it is.
MARKUP_MAKERS = {
    "recruitment.web.qr_codes": "a drawing of squares, in which no typed text stands as text",
    "recruitment.web.rendered_text": "after the cleaner has let only a few elements through",
    "recruitment.web.patterns": "marks where components will stand that were drawn before",
}


def imports_below_the_top(module: Module) -> Iterator[str]:
    """In a function, or for type checking only: it hides a direction."""
    at_top = module.own_imports(anywhere=False)
    yield from (name for name in module.own_imports() if name not in at_top)


def imports_of_the_root(module: Module) -> Iterator[str]:
    """The root package holds nothing: whoever imports from it makes a circle of everything."""
    rooms = {one.name.split(".")[1] for one in modules() if "." in one.name}
    for name in module.own_imports():
        if name == "recruitment" or (name.count(".") == 1 and name.split(".")[1] not in rooms):
            yield name


def relative_imports(module: Module) -> Iterator[str]:
    """A dotted path from the root says which room it is."""
    yield from (name for name in module.own_imports() if name.startswith("."))


def imports_of_doors(module: Module) -> Iterator[str]:
    """Only the tables that open doors know them; a door that is a folder knows itself."""
    if module.name in COMPOSERS:
        return
    for name in module.own_imports():
        door = Module(name, "").door
        if door and door != module.door:
            yield name


def names_that_say_nothing(module: Module) -> Iterator[str]:
    if SAYS_NOTHING.search(module.name):
        yield module.name


def commits_elsewhere(module: Module) -> Iterator[str]:
    """One place commits: rules flush."""
    if module.name not in ("recruitment.database", "recruitment.orm_sessions"):
        yield from (call for call in module.called() if call.endswith(".commit"))


def clocks_elsewhere(module: Module) -> Iterator[str]:
    """`clock.now()` is the only clock, so that tests can stop it."""
    if module.name != "recruitment.clock":
        yield from (call for call in module.called() if READS_A_CLOCK.search(call))


def requests_in_rules(module: Module) -> Iterator[str]:
    """Rules take plain arguments: commands and the worker call them too."""
    is_form = module.name.split(".")[2:3] == ["forms"]
    if module.door or is_form or module.name.startswith(REQUEST_ROOMS) or module.name in REQUEST_READERS:
        return
    yield from (name for name in module.imports() if name in ("flask.request", "flask.session"))


def markup_made_elsewhere(module: Module) -> Iterator[str]:
    """Text that skips escaping is made where somebody looked."""
    if module.name not in MARKUP_MAKERS:
        yield from (call for call in module.called() if call.split(".")[-1] == "Markup")


#: Each rule with a sample that breaks it.
RULES: dict[Callable[[Module], Iterator[str]], Module] = {
    imports_below_the_top: Module("recruitment.pay.x", "def f():\n    from recruitment.clock import now\n"),
    imports_of_the_root: Module("recruitment.pay.x", "from recruitment import VERSION\n"),
    relative_imports: Module("recruitment.pay.x", "from .models import Rate\n"),
    imports_of_doors: Module("recruitment.pay.x", "from recruitment.vacancies.hr import edit\n"),
    names_that_say_nothing: Module("recruitment.pay.utils", ""),
    commits_elsewhere: Module("recruitment.pay.x", "db.session.commit()\n"),
    clocks_elsewhere: Module("recruitment.pay.x", "created = datetime.now(UTC)\n"),
    markup_made_elsewhere: Module("recruitment.pay.x", "shown = Markup(typed)\n"),
    requests_in_rules: Module("recruitment.pay.x", "from flask import abort, request\n"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
class TestImports:
    def test_rule_holds_everywhere(self, rule: Callable[[Module], Iterator[str]]) -> None:
        broken = {module.name: found for module in modules() if (found := list(rule(module)))}
        assert broken == {}

    def test_rule_tells_a_bad_sample(self, rule: Callable[[Module], Iterator[str]]) -> None:
        assert list(rule(RULES[rule]))


def test_exceptions_still_exist() -> None:
    assert {*REQUEST_READERS, *MARKUP_MAKERS} <= {module.name for module in modules()}
