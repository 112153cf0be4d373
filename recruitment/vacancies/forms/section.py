"""The base of the editor's pages: some fields of a vacancy, saved over the version they were read from."""

import json
import re
from hashlib import sha256
from typing import Any

from flask import request
from wtforms import HiddenField

from recruitment.vacancies.drafting import plain, value_of
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.waiting import waiting
from recruitment.web.forms import Form

#: No version: somebody sent what no form of ours holds.
UNKNOWN_VERSION = -1
_VERSION = re.compile(r"([0-9]{1,9})(?:\.([0-9a-f]{16}))?", re.ASCII)
#: What is to be done then: the value of the button that saves nothing, and what the script sends while one types.
PREVIEW, LIVE = "preview", "live"


class SectionForm(Form):
    """Fields named as in the contract. Subclasses add them, and what must hold between them."""

    #: The version, and a mark of what the page said when it was opened.
    version = HiddenField()

    def __init__(self, vacancy: Vacancy, names: tuple[str, ...]) -> None:
        self.vacancy, self.names = vacancy, names
        super().__init__(data={} if request.method == "POST" else self.stated())
        self.offer_choices()

    def stated(self) -> dict[str, Any]:
        """What the vacancy says now, or what was proposed and waits, by the form's fields."""
        held = {name: value_of(self.vacancy, name) for name in self.names}
        held |= {name: value for name, value in waiting(self.vacancy).items() if name in self.names}
        return held | {"version": self.version_now()}

    def version_now(self) -> str:
        """17.2ff348d8d4fc98cd"""
        return f"{self.vacancy.version_id}.{self.standing()}"

    def standing(self) -> str:
        """A mark of what stands in the fields now, and of whether it is public."""
        held = [plain(value_of(self.vacancy, name)) for name in self.names]
        waits = [plain(value) for name, value in sorted(waiting(self.vacancy).items()) if name in self.names]
        return sha256(json.dumps([self.vacancy.status, *held, *waits]).encode()).hexdigest()[:16]

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
        """The version that the person had before them; today's, where others changed other pages only."""
        told = _VERSION.fullmatch(str(self.version.data or ""))
        if told is None:
            return UNKNOWN_VERSION
        is_older = 0 < int(told[1]) < self.vacancy.version_id
        return self.vacancy.version_id if is_older and told[2] == self.standing() else int(told[1])

    def renew_version(self) -> None:
        """Sent again, the form goes over what stands there now."""
        self.version.data = self.version_now()

    @property
    def asks_for_preview(self) -> bool:
        """Whether it was sent to be looked at, not to be saved."""
        return request.form.get("then") in (PREVIEW, LIVE)

    @property
    def is_half_typed(self) -> bool:
        """Sent while somebody types: what doesn't hold yet is no mistake yet."""
        return request.form.get("then") == LIVE

    def tell(self, name: str, words: str) -> None:
        """An error found after the fields held by themselves."""
        self[name].errors = [*self[name].errors, words]

    def tell_all(self, problems: dict[str, str]) -> None:
        """Several of them: field → words."""
        for name, words in problems.items():
            self.tell(name, words)
