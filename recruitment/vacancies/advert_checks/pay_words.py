"""Words that stand where a figure should."""

import re
from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding

_PRAISE = r"competitive|attractive|excellent|generous|negotiable|market[- ]rate|market[- ]leading"
_PAY = r"salary|salaries|pay|rates?|remuneration|wages?|package"
_NOTHING = re.compile(
    rf"\b(?:(?:{_PRAISE})(?: and (?:{_PRAISE}))?,? (?:basic |hourly |starting )?(?:{_PAY})"
    rf"|(?:{_PAY})(?: is| will be|:| -)? (?:{_PRAISE}|to be confirmed|tbc)"
    r"|(?:depend(?:ent|ing|s)|based) on experience)\b|\b(?-i:DOE)\b",
    re.IGNORECASE,
)
#: Alone in a field about pay they say nothing either.
_ALONE = re.compile(rf"^\W*(?:{_PRAISE}|tbc)\W*$", re.IGNORECASE)


class PayThatSaysNothing(Check):
    """ "Competitive" is not a figure."""

    field = "salary_min"
    why = "Adverts with a figure get more answers, and words like these widen the pay gap."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """In what is paid on top always; in the text where no pay is stated."""
        for field, text in advert.texts.items():
            found = [match[0] for match in _NOTHING.finditer(text)]
            if field == "salary_extras":
                found += [text.strip()] if _ALONE.match(text) and not found else []
            elif advert.states_pay:
                continue
            if found:
                place = field if field == "salary_extras" else self.field
                yield self.found("The pay is praised, not stated", "Enter figures", field=place, quotes=found)
