"""Fields that take money."""

from collections.abc import Sequence
from typing import Any

from wtforms import StringField
from wtforms.validators import Optional

from recruitment.pay.salary import parse_pounds, typed_pounds


class PoundsField(StringField):
    """An amount typed in pounds; its data is in hundredths of a penny. Empty is None."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, [*validators, Optional()], **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Raises NotAnAmount, whose message stands beside the field."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if text:
            self.data = parse_pounds(text)

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else typed_pounds(self.data)
