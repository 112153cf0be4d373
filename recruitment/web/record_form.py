"""The base of forms about one row that HR keeps, saved over the version it was read from."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import request
from wtforms import HiddenField

from recruitment.web.forms import Form

#: No version: somebody sent what no form of ours holds.
UNKNOWN_VERSION = -1
UNTYPED = ("csrf_token", "version")
#: What a form that is looked at, not saved, was sent by: a button, or a script while somebody types.
PREVIEW, LIVE = "preview", "live"


@dataclass(frozen=True)
class Standing:
    """A field, and what the row says in it now."""

    label: str
    value: str


class RecordForm(Form):
    """Fields named as the row's columns. Without a row it adds one."""

    version = HiddenField()
    #: Fields that are no columns: subclasses read and write them.
    APART: tuple[str, ...] = ()

    def __init__(self, record: Any = None, **defaults: Any) -> None:
        self.record = record
        self.standing: list[Standing] = []
        super().__init__(data={} if request.method == "POST" else {**defaults, **self.stated()})

    def stated(self) -> dict[str, Any]:
        """What the row says now, by the form's fields."""
        if self.record is None:
            return {}
        return {name: getattr(self.record, name) for name in self._columns()} | {"version": self.record.version_id}

    def values(self) -> dict[str, Any]:
        """What to write, by column."""
        return {name: self[name].data for name in self._columns()}

    def check_together(self) -> None:
        """Add errors that follow from several fields, beside the one to mend."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Each field by itself, then together."""
        super().validate(extra_validators)
        self.check_together()
        return not self.errors

    def tell(self, name: str, words: str) -> None:
        """An error found after the fields held by themselves; without a name it is about the whole."""
        if name in self:
            self[name].errors = [*self[name].errors, words]
        else:
            self.form_errors.append(words)

    @property
    def asks_for_preview(self) -> bool:
        """Whether it was sent to be looked at, not to be saved."""
        return request.form.get("then") in (PREVIEW, LIVE)

    @property
    def can_be_shown(self) -> bool:
        """Whether it says enough for a preview: what was typed holds, or is what stands there."""
        return not self.errors and (request.method == "POST" or self.record is not None)

    @property
    def status(self) -> int:
        """What doesn't hold yet while somebody types is no mistake yet."""
        is_half_typed = request.form.get("then") == LIVE and not self.has_bad_token
        return 200 if is_half_typed else super().status

    @property
    def version_seen(self) -> int:
        """The version that the person had before them."""
        text = str(self.version.data or "")
        return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else UNKNOWN_VERSION

    def show_standing(self) -> None:
        """After a clash: say what stands there now; sent again, the form goes over it."""
        self.form_errors.append("Nothing was saved: somebody else changed this meanwhile")
        if self.record is not None:
            now = self.stated()
            self.version.data = str(now.pop("version", ""))
            self.standing = [_standing(self[name], value) for name, value in now.items()]

    def _columns(self) -> list[str]:
        """Asked before the fields are bound, so the class tells."""
        fields = [name for name in dir(type(self)) if hasattr(getattr(type(self), name), "field_class")]
        return [name for name in fields if name not in (*UNTYPED, *self.APART)]


def _standing(field: Any, value: Any) -> Standing:
    """A choice by its words, for its value may be a number that no page says."""
    if (choices := getattr(field, "choices", None)) is not None:
        chosen = value if isinstance(value, list) else [value]
        value = ", ".join(choice.label for choice in choices if choice.value in chosen)
    return Standing(field.label.text, _in_words(value))


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    return "Not stated" if value in (None, "") else str(value)
