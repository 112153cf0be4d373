"""The base of the editor's pages: some fields of a vacancy, saved over the version they were read from."""

import re
from typing import Any

from flask import request
from wtforms import HiddenField

from recruitment.vacancies.drafting import value_of
from recruitment.vacancies.models import Vacancy
from recruitment.web.forms import Form

#: No version: somebody sent what no form of ours holds.
UNKNOWN_VERSION = -1


class SectionForm(Form):
    """Fields named as in the contract. Subclasses add them, and what must hold between them."""

    version = HiddenField()

    def __init__(self, vacancy: Vacancy, names: tuple[str, ...]) -> None:
        self.vacancy, self.names = vacancy, names
        super().__init__(data={} if request.method == "POST" else self.stated())
        self.offer_choices()

    def stated(self) -> dict[str, Any]:
        """What the vacancy says now, by the form's fields."""
        held = {name: value_of(self.vacancy, name) for name in self.names}
        return held | {"version": self.vacancy.version_id}

    def offer_choices(self) -> None:
        """Fill lists that come from the database."""

    def check_together(self) -> None:
        """Add errors that follow from several fields, beside the one to mend."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Each field by itself, then together."""
        super().validate(extra_validators)
        self.check_together()
        return not self.errors

    def values(self) -> dict[str, Any]:
        """What to write, as drafting takes it."""
        return {name: self[name].data for name in self.names}

    @property
    def version_seen(self) -> int:
        """The version that the person had before them."""
        text = str(self.version.data or "")
        return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else UNKNOWN_VERSION

    def renew_version(self) -> None:
        """Sent again, the form goes over what stands there now."""
        self.version.data = str(self.vacancy.version_id)

    def tell(self, name: str, words: str) -> None:
        """An error found after the fields held by themselves."""
        self[name].errors = [*self[name].errors, words]

    def tell_all(self, problems: dict[str, str]) -> None:
        """Several of them: field → words."""
        for name, words in problems.items():
            self.tell(name, words)
