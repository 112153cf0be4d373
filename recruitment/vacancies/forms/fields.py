"""Fields of a vacancy that need more than text: postcode, reference, and choices that may stay open."""

from collections.abc import Mapping, Sequence
from typing import Any

from wtforms import RadioField, SelectField, SelectMultipleField, ValidationError
from wtforms.fields.choices import SelectChoice
from wtforms.validators import StopValidation

from recruitment.vacancies import spellings
from recruitment.web.fields import LineField

NOT_STATED = "Not stated"


class ReferenceField(LineField):
    """The reference of a vacancy: letters, digits and hyphens, kept in capitals."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, longest=32, **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation with the pattern in words."""
        super().pre_validate(form)
        if self.data is None:
            return
        kept = spellings.reference(self.data)
        if kept is None:
            raise StopValidation("Enter 3 to 32 letters, digits or hyphens, like CSC-1042")
        self.data = kept


class PostcodeField(LineField):
    """A British postcode, kept in capitals with its space."""

    def __init__(self, label: str, validators: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(label, validators, longest=10, **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Raises StopValidation with an example."""
        super().pre_validate(form)
        if self.data is None:
            return
        kept = spellings.postcode(self.data)
        if kept is None:
            raise StopValidation("Enter a full postcode, like N1 1XR")
        self.data = kept


class OneOfField(RadioField):
    """One value of a short list, or none."""

    def __init__(self, label: str, names: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(
            label,
            coerce=_stated,
            choices=_offer(names, NOT_STATED),
            invalid_choice_message="Choose one of the list",
            **kwargs,
        )


class YesNoField(OneOfField):
    """Yes, no, or not stated: True, False, None."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, {"yes": "Yes", "no": "No"}, **kwargs)

    def process_data(self, value: Any) -> None:
        """A bool shows as its word."""
        super().process_data({True: "yes", False: "no"}.get(value))

    @property
    def answer(self) -> bool | None:
        """What the choice means."""
        return {"yes": True, "no": False}.get(self.data)


class PickField(SelectField):
    """One value of a longer list that the form fills when it opens, or none."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, coerce=_stated, choices=[], invalid_choice_message="Choose one of the list", **kwargs)

    def offer(self, names: Mapping[str, str], nothing: str = NOT_STATED) -> None:
        """Set the choices: value → label."""
        self.choices = _offer(names, nothing)


class SeveralField(SelectMultipleField):
    """Any number of values of a short list."""

    def __init__(self, label: str, names: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(label, choices=[SelectChoice(*pair) for pair in names.items()], **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Raises ValidationError; what else was sent is not repeated."""
        if set(self.data or ()) - {choice.value for choice in self.choices}:
            raise ValidationError("Choose from the list")


def _offer(names: Mapping[str, str], nothing: str) -> list[SelectChoice]:
    return [*(SelectChoice(*pair) for pair in names.items()), SelectChoice("", nothing)]


def _stated(value: Any) -> str | None:
    return str(value) if value else None
