"""Where a vacancy is, in the parts that addresses of other sites have."""

import re

#: At the end of a line: "London N1 1XR".
_POSTCODE = re.compile(r"[\s,]*\b([A-Z]{1,2}[0-9][0-9A-Z]?)\s*([0-9][A-Z]{2})\s*$", re.IGNORECASE | re.ASCII)


def locality_of(location: str | None) -> str | None:
    """The town: what stands last. "Primary schools in Islington, London" → "London"; None when nothing is stated."""
    parts = [part.strip() for part in _POSTCODE.sub("", location or "").split(",")]
    return next((part for part in reversed(parts) if part), None)


def postcode_of(location: str | None, postcode: str | None) -> str | None:
    """The postcode as stated, or the one at the end of the location."""
    found = _POSTCODE.search(location or "")
    return postcode or (f"{found[1]} {found[2]}".upper() if found else None)
