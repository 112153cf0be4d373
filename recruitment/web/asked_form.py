"""Forms that only ask: read from the address, so that answers can be shared. Without a change there is no token."""

from collections.abc import Mapping
from typing import Any

import wtforms
from werkzeug.datastructures import MultiDict


class AskedForm(wtforms.Form):
    """Empty until the address holds one of its fields; other names in the address are ignored."""

    #: Fields that ask nothing by themselves.
    BESIDE: tuple[str, ...] = ()

    def __init__(self, said: "MultiDict[str, str]", **defaults: Any) -> None:
        super().__init__(None, **defaults)
        self.is_asked = any(self._is_in(said, name) for name in self._fields if name not in self.BESIDE)
        if any(self._is_in(said, name) for name in self._fields):
            self.process(said, **defaults)

    @property
    def status(self) -> int:
        """Of the page that shows this form."""
        return 422 if self.errors else 200

    def is_ready(self) -> bool:
        """Whether there is something to answer: nothing is asked yet, or what is asked holds."""
        return not self.is_asked or self.validate()

    def check_together(self) -> None:
        """Add errors that follow from several fields, beside the one to mend."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Each field by itself, then together."""
        super().validate(extra_validators)
        self.check_together()
        return not self.errors

    def tell(self, name: str, words: str) -> None:
        """An error of a field that holds by itself."""
        if not self[name].errors:
            self[name].errors = [words]

    @staticmethod
    def _is_in(said: Mapping[str, str], name: str) -> bool:
        """A date is asked for in three parts."""
        return name in said or any(f"{name}-{part}" in said for part in ("day", "month", "year"))
