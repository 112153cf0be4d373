"""Templates stay short, extend a layout, and hold no code, no style and no fact that belongs elsewhere."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from tests.house_rules.sources import ROOT

LINES = 100
FOLDER = ROOT / "templates"
#: Where text is marked safe, and why it is.
SAFE: dict[str, str] = {}
GRADES = re.compile(r"\b(Outstanding|Requires improvement|Inadequate)\b|\b(?:rated|judged) Good\b|>Good<")
#: The one component that knows the words of grades; it stands beside area, dates, framework and report.
GRADE_COMPONENT = "components/grade_mark.html"
INLINE_ATTRIBUTE = re.compile(r"""<[^>]*\s(?:style|on[a-z]+)\s*=\s*["']""")
INLINE_ELEMENT = re.compile(r"<style\b|<script(?![^>]*(?:\bsrc=|application/ld\+json))")


@dataclass(frozen=True)
class Template:
    """A template by its path below `templates/`."""

    path: str
    text: str

    @property
    def is_component(self) -> bool:
        return self.path.startswith("components/")

    @property
    def is_page(self) -> bool:
        """Neither layout nor component nor mail nor feed, nor a part of a page (`_contact.html`)."""
        has_no_layout = re.search(r"^(layouts|components)/|/email/|/_", self.path)
        return self.path.endswith(".html") and not has_no_layout


def templates() -> list[Template]:
    """Every template there is."""
    paths = sorted(path for path in FOLDER.rglob("*") if path.is_file())
    return [Template(path.relative_to(FOLDER).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


def is_too_long(template: Template) -> Iterator[str]:
    if template.text.count("\n") > LINES:
        yield f"{template.text.count(chr(10))} lines"


def extends_no_layout(template: Template) -> Iterator[str]:
    if template.is_page and not re.search(r"\{%-?\s*extends\s+[\"'][a-z]", template.text):
        yield "extends no layout"


def is_not_one_macro(template: Template) -> Iterator[str]:
    """A component is found by its name: one public macro, called as the file."""
    macros = re.findall(r"\{%-?\s*macro\s+([a-z]\w*)", template.text)
    name = template.path.rpartition("/")[2].removesuffix(".html")
    if template.is_component and macros != [name.replace("-", "_")]:
        yield f"macros {macros}"


def marks_safe(template: Template) -> Iterator[str]:
    if template.path not in SAFE:
        yield from re.findall(r"\|\s*safe\b|\{%-?\s*autoescape\s+false", template.text)


def has_inline_code(template: Template) -> Iterator[str]:
    if not re.search("/email[/.]", template.path):  # mail programs know no style sheet
        yield from INLINE_ATTRIBUTE.findall(template.text) + INLINE_ELEMENT.findall(template.text)


def says_a_grade(template: Template) -> Iterator[str]:
    """Grades come from the record, and print through the component that names area, dates and report."""
    if template.path != GRADE_COMPONENT:
        yield from GRADES.findall(re.sub(r"\{#.*?#\}", "", template.text, flags=re.DOTALL))


RULES: dict[Callable[[Template], Iterator[str]], Template] = {
    is_too_long: Template("jobs/list.html", "\n" * (LINES + 1)),
    extends_no_layout: Template("jobs/list.html", "<p>Jobs</p>"),
    is_not_one_macro: Template("components/card.html", "{% macro tile() %}{% endmacro %}"),
    marks_safe: Template("jobs/show.html", "{{ vacancy.title|safe }}"),
    has_inline_code: Template("jobs/show.html", '<p class="a" style="color: red">'),
    says_a_grade: Template("home/show.html", "<p>We are Outstanding</p>"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
class TestTemplates:
    def test_rule_holds_everywhere(self, rule: Callable[[Template], Iterator[str]]) -> None:
        broken = {template.path: found for template in templates() if (found := list(rule(template)))}
        assert broken == {}

    def test_rule_tells_a_bad_sample(self, rule: Callable[[Template], Iterator[str]]) -> None:
        assert list(rule(RULES[rule]))


def test_exceptions_still_exist() -> None:
    assert SAFE.keys() <= {template.path for template in templates()}
