"""Fields that refuse what no database or mail can hold, say so beside the field, and keep what was typed."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from wtforms import Field, IntegerField, StringField, TextAreaField, ValidationError
from wtforms.utils import unset_value
from wtforms.validators import Optional, StopValidation

from recruitment import clock
from recruitment.web.contact_details import is_email, is_phone, is_web_address

#: Everything below space but tab and line ends, DEL, and lone surrogates: nothing anybody types.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
LONGEST_NUMBER = 20


class Needed:
    """The field must be filled in, with more than blanks; the words say what with."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __call__(self, form: Any, field: Field) -> None:
        """Raises StopValidation. What was typed wrongly has its own message already."""
        if not any(str(value).strip() for value in (field.raw_data or ())[:1]):
            raise StopValidation(self.words)


class LineField(StringField):
    """One line of text, trimmed, of at most `longest` characters. Empty is None."""

    def __init__(self, label: str, validators: Sequence[Any] = (), *, longest: int, **kwargs: Any) -> None:
        super().__init__(label, [*validators, Optional()], **kwargs)
        self.longest = longest

    def process_formdata(self, valuelist: list[str]) -> None:
        """Trim; whitespace alone is nothing."""
        self.data = (valuelist[0].strip() or None) if valuelist else None

    def pre_validate(self, form: Any) -> None:
        """Raises ValidationError for what can't be shown, held or fitted."""
        text = self.data or ""
        if UNPRINTABLE.search(text):
            raise StopValidation("Remove the characters that can't be shown, or type this again")
        if "\n" in text or "\r" in text:
            raise StopValidation("Enter this on one line")
        if len(text) > self.longest:
            raise StopValidation(f"Enter at most {self.longest:,} characters, you have {len(text):,}")

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else str(self.data or "")


class TextField(TextAreaField):
    """Several lines of text with Unix line ends, of at most `longest` characters. Empty is None."""

    def __init__(self, label: str, validators: Sequence[Any] = (), *, longest: int, **kwargs: Any) -> None:
        super().__init__(label, [*validators, Optional()], **kwargs)
        self.longest = longest

    def process_formdata(self, valuelist: list[str]) -> None:
        """Browsers send CR LF; one line end is kept."""
        text = valuelist[0].replace("\r\n", "\n").replace("\r", "\n") if valuelist else ""
        self.data = text.strip() or None

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation for what can't be shown or fitted."""
        text = self.data or ""
        if UNPRINTABLE.search(text):
            raise StopValidation("Remove the characters that can't be shown, or type this again")
        if len(text) > self.longest:
            raise StopValidation(f"Enter at most {self.longest:,} characters, you have {len(text):,}")


class EmailField(LineField):
    """An e-mail address, as typed, that mail can be sent to."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, longest=254, **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation with an example of an address."""
        super().pre_validate(form)
        if self.data is not None and not is_email(self.data):
            raise StopValidation("Enter an email address like name@example.org")


class PhoneField(LineField):
    """A telephone number, British unless it says otherwise, as typed."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, longest=40, **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation when no telephone network would take it."""
        super().pre_validate(form)
        if self.data is not None and not is_phone(self.data):
            raise StopValidation("Enter a phone number like 020 7946 0000 or +44 20 7946 0000")


class AddressField(LineField):
    """A web address that begins with https:// or http://."""

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation for other schemes: a link must never run a script."""
        super().pre_validate(form)
        if self.data and not is_web_address(self.data):
            raise StopValidation("Enter a web address that begins with https://")


class WholeNumberField(IntegerField):
    """A whole number between two bounds. Empty is None."""

    def __init__(
        self, label: str, validators: Sequence[Any] = (), *, least: int, most: int, **kwargs: Any
    ) -> None:
        super().__init__(label, [*validators, Optional()], **kwargs)
        self.least, self.most = least, most

    def process_formdata(self, valuelist: list[str]) -> None:
        """Raises ValueError with the bounds: int() would accept other scripts' digits and any length."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if not text:
            return
        is_plain = re.fullmatch(r"[0-9]{1,9}", text)
        if not is_plain or not self.least <= int(text) <= self.most:
            raise ValueError(f"Enter a whole number from {self.least} to {self.most:,}")
        self.data = int(text)


class DecimalField(StringField):
    """A decimal of so many places between two bounds. Empty is None."""

    def __init__(
        self, label: str, validators: Sequence[Any] = (), *, places: int, most: int, **kwargs: Any
    ) -> None:
        super().__init__(label, [*validators, Optional()], **kwargs)
        self.places, self.most = places, most

    def process_formdata(self, valuelist: list[str]) -> None:
        """Raises ValueError with an example."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if not text:
            return
        if not re.fullmatch(rf"[0-9]{{1,{LONGEST_NUMBER}}}(\.[0-9]{{1,{self.places}}})?", text):
            raise ValueError(f"Enter a number with at most {self.places} decimal places, like 35 or 17.5")
        self.data = _decimal_within(text, self.most)

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else ("" if self.data is None else f"{self.data:f}")


class DateField(Field):
    """A date in three boxes: `<name>-day`, `<name>-month`, `<name>-year`. All empty is None."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, **kwargs)
        self.typed = ("", "", "")

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        """Read the three boxes; a date or instant given as data fills them."""
        self.process_errors: list[str] = []
        self.data = self._own(self.object_data_or_default() if data is unset_value else data)
        self.raw_data = None
        if formdata is not None:
            day, month, year = (formdata.get(f"{self.name}-{part}", "").strip() for part in ("day", "month", "year"))
            self.typed = (day, month, year)
            self.raw_data = ["".join(self.typed)]
            self._read()
        elif self.data is not None:
            self.typed = (str(self.data.day), str(self.data.month), str(self.data.year))

    def object_data_or_default(self) -> Any:
        """The default, called when it is callable."""
        return self.default() if callable(self.default) else self.default

    @staticmethod
    def _own(value: Any) -> date | None:
        return clock.to_london(value).date() if isinstance(value, datetime) else value

    def _read(self) -> None:
        self.data = None
        if not any(self.typed):
            return
        day, month, year = self.typed
        plain = all(re.fullmatch(r"[0-9]{1,2}", part) for part in (day, month)) and re.fullmatch(r"[0-9]{4}", year)
        try:
            if not plain or not 2000 <= int(year) <= 2100:
                raise ValueError
            self.data = date(int(year), int(month), int(day))
        except ValueError:
            self.process_errors = ["Enter a real date, like 3 12 2026"]

    @property
    def day_value(self) -> str:
        """What stands in the first box."""
        return self.typed[0]

    @property
    def month_value(self) -> str:
        """What stands in the second box."""
        return self.typed[1]

    @property
    def year_value(self) -> str:
        """What stands in the third box."""
        return self.typed[2]


class TimeField(LineField):
    """A London wall time like 9:00 or 23:59. Empty is None; data is a time once it holds."""

    data: Any

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, longest=LONGEST_NUMBER, **kwargs)

    def process_data(self, value: Any) -> None:
        """An instant shows as London's time."""
        self.data = clock.to_london(value).time() if isinstance(value, datetime) else value

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation with an example."""
        if self.data is None or isinstance(self.data, time):
            return
        match = re.fullmatch(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?:[:.]([0-5][0-9]))?", str(self.data))
        if match is None:
            raise StopValidation("Enter a time on the 24-hour clock, like 9:00 or 23:59")
        self.data = time(int(match[1]), int(match[2]), int(match[3] or 0))

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return self.data.strftime("%H:%M") if isinstance(self.data, time) else ""


def more_than_nothing(form: Any, field: Any) -> None:
    """A validator: work of no time is a slip of the keyboard."""
    if field.data is not None and field.data <= 0:
        raise ValidationError("Enter more than 0, or leave this empty")


def _decimal_within(text: str, most: int) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation as problem:
        raise ValueError("Enter a number") from problem
    if value > most:
        raise ValueError(f"Enter a number up to {most:,}")
    return value


__all__ = [
    "AddressField",
    "DateField",
    "DecimalField",
    "EmailField",
    "LineField",
    "Needed",
    "PhoneField",
    "TextField",
    "TimeField",
    "ValidationError",
    "WholeNumberField",
    "more_than_nothing",
]
