"""Which posts something on record is for: values of role types in one text, kept with it, and how a form asks.

The list of role types belongs to a room above this one, so the factory says what reads it.
"""

from collections.abc import Callable
from typing import Any

from flask import Flask, current_app
from wtforms.fields.choices import SelectChoice

from recruitment.web.record_form import RecordForm

#: Stands alone, in place of role types: no advert says it. No role type may have this value.
NO_ADVERT = "none"
#: Value of a role type → its name, in the order of the list.
RoleTypes = Callable[[], dict[str, str]]


def init_role_types(app: Flask, read: RoleTypes) -> None:
    """What reads the list as it stands."""
    app.extensions["role_types"] = read


def is_for(role_types: str, role: str) -> bool:
    """Whether adverts of this kind of post say it: where none is named, all do. A post without a kind is ""."""
    return not role_types or role in role_types.split()


class FittedForm(RecordForm):
    """The form of a row with `role_types`: subclasses declare that field, of several choices, where it should stand."""

    APART: tuple[str, ...] = ("role_types",)

    def __init__(self, record: Any = None, **defaults: Any) -> None:
        super().__init__(record, **defaults)
        self["role_types"].choices = _choices(record.role_types if record else "")

    def stated(self) -> dict[str, Any]:
        """One box for each value."""
        held = super().stated()
        return held | {"role_types": self.record.role_types.split()} if held else held

    def values(self) -> dict[str, Any]:
        """In the order of the list, each once."""
        ticked = self["role_types"].data or ()
        kept = [choice.value for choice in self["role_types"].choices if choice.value in ticked]
        return super().values() | {"role_types": " ".join(kept)}

    def check_together(self) -> None:
        """For some posts and for none is a contradiction."""
        ticked = self["role_types"].data or ()
        if NO_ADVERT in ticked and set(ticked) != {NO_ADVERT}:
            self.tell("role_types", "Untick the posts, or untick “None”")


def _choices(held: str) -> list[SelectChoice]:
    """What is held but left the list stays a choice: dropped unseen, it could turn "for these" into "for all"."""
    read: RoleTypes = current_app.extensions["role_types"]
    names = read()
    gone = [value for value in held.split() if value not in names and value != NO_ADVERT]
    return [
        *(SelectChoice(value, name) for value, name in names.items()),
        *(SelectChoice(value, f"{value} (no longer a role type)") for value in gone),
        SelectChoice(NO_ADVERT, "None: no advert says it"),
    ]
