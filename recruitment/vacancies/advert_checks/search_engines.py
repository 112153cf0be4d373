"""What search engines need to show an advert among jobs: Google's required properties of a JobPosting.

https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind
from recruitment.vacancies.places import locality_of, postcode_of

_LETTER = re.compile(r"[^\W\d_]")


class PostingComplete(Check):
    """Title, text and place say something once they are shown. Date and employer are always there."""

    kind = Kind.BLOCKING
    why = "Search engines would leave the advert out, and most people begin there."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """What is filled in, and shows nothing."""
        vacancy = advert.vacancy
        if vacancy.title and not _LETTER.search(vacancy.title):
            yield self.found("The title has no words", "Say what the post is called", field="title")
        if vacancy.description and not any(_LETTER.search(block.text) for block in advert.blocks):
            yield self.found("The text of the advert shows no words", "Write what the work is", field="description")
        if vacancy.location and not self._has_place(vacancy.location, vacancy.postcode):
            yield self.found("The location names no place", "Enter an area or an address", field="location")

    @staticmethod
    def _has_place(location: str, postcode: str | None) -> bool:
        return bool(_LETTER.search(locality_of(location) or "") or postcode_of(location, postcode))
