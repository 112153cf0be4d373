"""Numbers as people write them."""

from decimal import Decimal


def plain_number(number: Decimal | None) -> str:
    """17.5 or 21 or 1,638, without trailing zeros; empty for None."""
    return "" if number is None else f"{number.normalize():,f}"
