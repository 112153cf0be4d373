"""Characters that other programs refuse: what people type or paste can hold them, XML and calendars can't."""

import re

#: Controls but for tab, line feed and carriage return; halves of surrogate pairs; two that are no characters.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def without_refused(text: str) -> str:
    """The text without what XML 1.0 can't hold or advises against."""
    return _REFUSED.sub("", text)
