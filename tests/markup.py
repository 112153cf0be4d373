"""HTML as a tree, read more strictly than a browser does: what is left open or closed wrongly is reported."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
#: A browser closes an open paragraph before these, and the tree is no longer the one that was written.
# fmt: off
NOT_IN_PARAGRAPH = {
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
}
# fmt: on


@dataclass
class Element:
    """A tag with its attributes and what stands in it."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = field(default=None, repr=False)
    children: "list[Element | str]" = field(default_factory=list, repr=False)
    #: All elements in their order, which they share: the rules go through a page a dozen times.
    page: "list[Element]" = field(default_factory=list, repr=False, compare=False)
    end: int | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.place = len(self.page)
        self.page.append(self)

    def walk(self) -> "list[Element]":
        """Itself and every element below, in the order of the page."""
        return self.page[self.place : self.end]

    def find(self, *tags: str, **attrs: str) -> "list[Element]":
        """Elements below with one of these tags (without tags: any) and all of these attributes.

        A trailing underscore is dropped: `find("label", for_="email")`, `find(class_="card")`.
        """
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attrs.items()}
        return [
            element
            for element in self.walk()[1:]
            if (not tags or element.tag in tags) and (not wanted or element.has(wanted))
        ]

    def has(self, wanted: dict[str, str]) -> bool:
        """Whether the attributes are these; a class need only be among the element's classes."""
        return all(
            value in self.classes if name == "class" else self.attrs.get(name) == value
            for name, value in wanted.items()
        )

    @property
    def classes(self) -> list[str]:
        """The class attribute as a list."""
        return self.attrs.get("class", "").split()

    @property
    def text(self) -> str:
        """What a person reads in it, white space as one blank."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("script", "style", "template"):
                yield from child._pieces()
                yield " " if child.tag not in ("a", "abbr", "b", "em", "span", "strong", "time") else ""

    def is_inside(self, *tags: str) -> bool:
        """Whether one of these tags is around it."""
        return self.parent is not None and (self.parent.tag in tags or self.parent.is_inside(*tags))


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.current = Element("#document")
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.current.tag == "p" and tag in NOT_IN_PARAGRAPH:
            self.problems.append(f"<{tag}> stands inside <p> (line {self.getpos()[0]})")
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.problems.append(f"<{tag}> says an attribute twice (line {self.getpos()[0]})")
        element = Element(tag, {name: value or "" for name, value in attrs}, self.current, page=self.root.page)
        self.current.children.append(element)
        if tag in VOID:
            element.end = element.place + 1
        else:
            self.current = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.current.tag == tag and tag not in VOID:  # <path/> in a picture
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.current.tag and self.current.parent:
            self.current.end = len(self.root.page)
            self.current = self.current.parent
        else:
            line = self.getpos()[0]
            self.problems.append(f"</{tag}> closes nothing: <{self.current.tag}> is open (line {line})")

    def handle_data(self, data: str) -> None:
        self.current.children.append(data)


@lru_cache(maxsize=4)
def parse(html: str) -> tuple[Element, tuple[str, ...]]:
    """The document and what is wrong with its tags; kept, as client and page read the same answer."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    if builder.current is not builder.root:
        builder.problems.append(f"<{builder.current.tag}> is never closed")
    return builder.root, tuple(builder.problems)
