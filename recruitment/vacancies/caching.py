"""What the page cache asks the vacancies: when pages change by themselves, and how a search is written in one way."""

from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Flask

from recruitment import clock
from recruitment.freshness.counter import Version
from recruitment.vacancies.catalogue.current import Current, current
from recruitment.vacancies.catalogue.rows import instant_of, micros
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.list_addresses import encoded
from recruitment.web.queries import PlainRequest

#: Parameters that are read: more are only ever junk.
MOST_PARAMETERS = 200


def next_boundary(app: Flask) -> Callable[[datetime], datetime]:
    """For an instant: when the next vacancy opens or closes, or the day ends in London. Raises OperationalError."""

    def boundary(instant: datetime) -> datetime:
        midnight = clock.start_of(clock.to_london(instant).date() + timedelta(days=1))
        with app.app_context(), current() as held:
            change = held.catalogue.next_change(micros(instant))
        return midnight if change is None else min(midnight, instant_of(change))

    return boundary


def canonical_search(app: Flask) -> Callable[[str, Version], str | None]:
    """For a query as typed: the one that reads the same, while the choices of that version are known.

    It is taken apart as the views take it: with another reader, one visitor's page would be kept for other words.
    """

    def canonical(query: str, version: Version) -> str | None:
        held: Current = app.extensions["catalogue"]
        if held.version != version or query.count("&") >= MOST_PARAMETERS:
            return None
        parameters = PlainRequest({"QUERY_STRING": query}).args.to_dict(flat=False)
        return encoded(Criteria.read(parameters, held.choices).parameters())

    return canonical
