"""What holds on every page of the site. Each rule yields what breaks it."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.markup import Element

DATA_BLOCKS = ("application/ld+json", "application/json")
UNSEEN_INPUTS = ("hidden", "submit", "button", "image", "reset")


def problems(document: Element, path: str) -> list[str]:
    """Everything that is wrong with a page that was fetched from `path`."""
    return [
        problem
        for rule in (_heading_and_title, _landmarks, _ids, _inline_code, _labels, _names, _forms, _fragments)
        for problem in rule(document, path)
    ]


def _heading_and_title(document: Element, _path: str) -> Iterator[str]:
    headings = [heading.text for heading in document.find("h1")]
    titles = [title.text for title in document.find("title") if not title.is_inside("svg")]
    if len(headings) != 1 or len(titles) != 1:
        yield f"one h1 and one title are wanted, there are {headings} and {titles}"
    elif not headings[0] or not titles[0].removeprefix("Error: ").startswith(headings[0]):
        yield f"the title {titles[0]!r} does not begin with the h1 {headings[0]!r}"


def _landmarks(document: Element, _path: str) -> Iterator[str]:
    if [bool(html.attrs.get("lang")) for html in document.find("html")] != [True]:
        yield "<html> says no language"
    if len(document.find("main")) != 1:
        yield "one <main> is wanted"


def _ids(document: Element, _path: str) -> Iterator[str]:
    counts = Counter(element.attrs["id"] for element in document.walk() if "id" in element.attrs)
    for name, count in counts.items():
        if count > 1 or not name:
            yield f"id {name!r} stands {count} times"


def _inline_code(document: Element, _path: str) -> Iterator[str]:
    for element in document.walk():
        handlers = [name for name in element.attrs if name == "style" or name.startswith("on")]
        if handlers:
            yield f"<{element.tag}> has {', '.join(handlers)}, which the security policy blocks"
        is_code = element.tag == "script" and element.attrs.get("type") not in DATA_BLOCKS
        if element.tag == "style" or (is_code and "src" not in element.attrs):
            yield f"an inline <{element.tag}>, which the security policy blocks"


def _labels(document: Element, _path: str) -> Iterator[str]:
    labelled = {label.attrs.get("for") for label in document.find("label") if label.text}
    for control in document.find("input", "select", "textarea"):
        seen = control.attrs.get("type", "text") not in UNSEEN_INPUTS
        named = control.attrs.keys() & {"aria-label", "aria-labelledby"} or control.is_inside("label")
        if seen and not named and control.attrs.get("id", "") not in labelled:
            yield f"<{control.tag} name={control.attrs.get('name')!r}> has no label"


def _names(document: Element, _path: str) -> Iterator[str]:
    for image in document.find("img"):
        if "alt" not in image.attrs:
            yield f"<img src={image.attrs.get('src')!r}> has no alt"
    for element in document.find("a", "button"):
        inner = element.text or any(image.attrs.get("alt") for image in element.find("img"))
        if not inner and not element.attrs.keys() & {"aria-label", "aria-labelledby"}:
            yield f"<{element.tag} href={element.attrs.get('href')!r}> has no text"


def _forms(document: Element, _path: str) -> Iterator[str]:
    for form in document.find("form"):
        is_post = form.attrs.get("method", "get").lower() == "post"
        if is_post and not any(field.attrs.get("value") for field in form.find(name="csrf_token")):
            yield f"the form to {form.attrs.get('action')!r} carries no token"
        if not is_post and form.find(name="csrf_token"):
            yield f"the form to {form.attrs.get('action')!r} puts its token into the address"


def _fragments(document: Element, path: str) -> Iterator[str]:
    ids = {element.attrs.get("id") for element in document.walk()}
    for link in document.find("a"):
        address = urlsplit(link.attrs.get("href", ""))
        same_page = not address.netloc and not address.query and address.path in ("", path)
        if same_page and address.fragment and address.fragment not in ids:
            yield f"the link to #{address.fragment} leads nowhere"
