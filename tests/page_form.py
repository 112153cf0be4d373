"""A form on a page, filled in and sent the way a person does it: only what the page offers can be chosen."""

from collections.abc import Iterator
from typing import Any, Protocol

from tests.markup import Element

BUTTONS = ("submit", "button", "image", "reset")
CHOICES = ("checkbox", "radio")


class Visitor(Protocol):
    """The part of the client that a form needs."""

    def page(self, address: str, **kwargs: Any) -> Any:
        """Go to an address and return its Page."""


class Form:
    """`page.form().fill(email="ada@example.org", hours=["full-time"]).submit()`"""

    def __init__(self, client: Visitor, address: str, document: Element, element: Element) -> None:
        self.client = client
        self.address = address
        self.document = document
        self.element = element
        form_id = element.attrs.get("id")
        inside = element.find("input", "select", "textarea", "button")
        outside = document.find(form=form_id) if form_id else []
        self.controls = [control for control in inside + outside if "disabled" not in control.attrs]
        self.values: dict[str, list[Any]] = {}
        for control in self.controls:
            if control.tag != "button" and control.attrs.get("type") not in BUTTONS:
                self.values.setdefault(control.attrs.get("name", ""), []).extend(_initial(control))
        self.values.pop("", None)

    def fill(self, by_name: dict[str, Any] | None = None, **more: Any) -> "Form":
        """Type or choose, by the field's name; a choice by its value or its words, several or none as a list.

        A file is (bytes stream, file name). Raises AssertionError when the page has no such field or choice.
        """
        for name, value in {**(by_name or {}), **more}.items():
            controls = [control for control in self.controls if control.attrs.get("name") == name]
            assert controls, f"no field {name!r}; there are {sorted(self.values)}"
            assert controls[0].attrs.get("type") != "hidden", f"nobody can type into the hidden {name!r}"
            wanted = value if isinstance(value, list) else [value]
            offered = self._offered(controls)
            self.values[name] = [_choice(offered, one, name) for one in wanted] if offered else wanted
        return self

    def submit(self, button: str | None = None, *, follow: bool = True) -> Any:
        """Press the button with these words (else the first) and go where the answer leads."""
        pressed = self._button(button)
        data = {name: values for name, values in self.values.items() if values}
        if pressed.attrs.get("name"):
            data[pressed.attrs["name"]] = [pressed.attrs.get("value", "")]
        action = pressed.attrs.get("formaction") or self.element.attrs.get("action") or self.address
        if self.element.attrs.get("method", "get").lower() == "post":
            return self.client.page(action, method="POST", data=data, follow_redirects=follow)
        return self.client.page(action.split("?")[0], query_string=data, follow_redirects=follow)

    def _offered(self, controls: list[Element]) -> dict[str, str]:
        """Values by themselves and by their words; empty where people type freely."""
        offered: dict[str, str] = {}
        for control in controls:
            for choice, words in self._choices(control):
                offered |= {words: choice, choice: choice}
        return offered

    def _choices(self, control: Element) -> Iterator[tuple[str, str]]:
        if control.tag == "select":
            for option in control.find("option"):
                yield option.attrs.get("value", option.text), option.text
        elif control.attrs.get("type") in CHOICES:
            labels = self.document.find("label", for_=control.attrs.get("id", ""))
            yield control.attrs.get("value", "on"), labels[0].text if labels else ""

    def _button(self, words: str | None) -> Element:
        buttons = [
            control
            for control in self.controls
            if (control.tag == "button" and control.attrs.get("type", "submit") == "submit")
            or (control.tag == "input" and control.attrs.get("type") in ("submit", "image"))
        ]
        found = [one for one in buttons if words in (None, one.text or one.attrs.get("value"))]
        assert found, f"no button {words!r}; there are {[one.text for one in buttons]}"
        return found[0]


def _initial(control: Element) -> list[str]:
    """What the browser would send of an untouched control."""
    if control.tag == "textarea":
        return ["".join(str(piece) for piece in control.children).removeprefix("\n")]
    if control.tag == "select":
        options = control.find("option")
        chosen = [option for option in options if "selected" in option.attrs]
        if not chosen and "multiple" not in control.attrs:
            chosen = options[:1]
        return [option.attrs.get("value", option.text) for option in chosen]
    if control.attrs.get("type") in CHOICES:
        return [control.attrs.get("value", "on")] if "checked" in control.attrs else []
    return [] if control.attrs.get("type") == "file" else [control.attrs.get("value", "")]


def _choice(offered: dict[str, str], wanted: Any, name: str) -> str:
    assert str(wanted) in offered, f"{name!r} offers no {wanted!r}, only {sorted(offered)}"
    return offered[str(wanted)]
