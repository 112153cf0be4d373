"""What somebody typed, as the page tells it on which they check it before it is sent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wtforms import Field, HiddenField, SelectField

from recruitment.documents.fields import DocumentField
from recruitment.documents.models import Document
from recruitment.registrations.forms import RegisterInterestForm

#: Of Social Work England. Another form is pointed out, and taken all the same.
USUAL_NUMBER = re.compile(r"SW[0-9]{1,6}")


@dataclass(frozen=True)
class Answer:
    """A question and what was answered, one line each; `field` leads back to it."""

    label: str
    lines: list[str]
    field: str

    @property
    def is_given(self) -> bool:
        """Whether anything was answered."""
        return bool(self.lines)


def answers_of(form: RegisterInterestForm, cv: Document | None = None) -> list[Answer]:
    """Every question in the order of the page, and the CV that is kept with the form."""
    return [Answer(_question(field), _lines(field, cv), field.id) for field in _asked(form)]


def values_of(form: RegisterInterestForm) -> Iterator[tuple[str, str]]:
    """Name and value of all that was typed, as it was typed, for hidden inputs."""
    for field in _asked(form):
        if not isinstance(field, DocumentField):
            yield from ((field.name, str(value)) for value in field.raw_data or ())


def is_unusual_number(typed: str | None) -> bool:
    """Whether it was typed, and is no number as Social Work England gives them."""
    return bool(typed) and not USUAL_NUMBER.fullmatch(re.sub(r"\s", "", typed or "").upper())


def _asked(form: RegisterInterestForm) -> Iterator[Field]:
    return (field for field in form if not isinstance(field, HiddenField))


def _question(field: Field) -> str:
    return field.label.text.removesuffix(" (optional)")


def _lines(field: Any, cv: Document | None) -> list[str]:
    """A choice by its words; text by its lines; a document by its name and size."""
    if isinstance(field, DocumentField):
        return [f"{cv.file_name}, {cv.size_in_words}"] if cv else []
    if isinstance(field, SelectField):
        return [words for value, words, is_chosen, *_ in field.iter_choices() if is_chosen and value]
    if field.name == "pay_wanted":
        return [f"£{field.data:,} a year"] if field.data is not None else []
    return str(field.data).split("\n") if field.data else []
