"""Parts of addresses: ids that every database can hold."""

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

LARGEST_ID = 2**31 - 1


class IdConverter(IntegerConverter):
    """`<id:vacancy_id>`: a number a row may have. Any other is a page that doesn't exist, not an overflow."""

    regex = "[1-9][0-9]{0,9}"

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=LARGEST_ID)


def init_converters(app: Flask) -> None:
    """Make them known to the rules of every door."""
    app.url_map.converters["id"] = IdConverter
