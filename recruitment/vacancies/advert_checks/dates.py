"""Dates that follow one another, and a closing day on which somebody is there to help."""

from collections.abc import Iterator

from recruitment import clock
from recruitment.vacancies.advert_checks import working_days
from recruitment.vacancies.advert_checks.check import Advert, Check, Finding, Kind
from recruitment.vacancies.advert_checks.wage import last_day
from recruitment.web.template_filters import date_in_words

SHORTEST_DAYS = 7


class ClosesLater(Check):
    """It closes after it was published, and not in the past."""

    kind = Kind.BLOCKING
    field = "closes_at"
    why = "Nobody could apply."
    is_for_examples = True

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when no time is left."""
        closes_at = advert.vacancy.closes_at
        if closes_at is not None and closes_at <= max(advert.publish_at, advert.instant):
            yield self.found("The closing time must be in the future, and later than the time of publishing", "")


class DatesInOrder(Check):
    """Closing, then interviews, then the start."""

    kind = Kind.BLOCKING
    why = "People plan by these dates: a day that can't be right costs you their trust."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for each date that comes before the one it follows."""
        vacancy, closes = advert.vacancy, last_day(advert.vacancy)
        interview, start = vacancy.interview_on, vacancy.starts_on
        if interview and closes and interview < closes:
            mend = "Enter a later day. Where you interview as people apply, leave it empty and say so in the text"
            yield self.found("Interviews are before the closing date", mend, field="interview_on")
        for before, words in ((closes, "the closing date"), (interview, "the interviews")):
            if start and before and start < before:
                yield self.found(f"The start is before {words}", "Enter a later day", field="starts_on")
                return


class ClosesOnWorkingDay(Check):
    """Last questions come on the last day."""

    field = "closes_at"
    why = "Many apply on the last day. On a working day somebody can answer their questions."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for a weekend or a bank holiday."""
        day = last_day(advert.vacancy)
        if day is None or working_days.is_working_day(day):
            return
        named = working_days.holiday_name(day)
        what = f"It closes on {date_in_words(day)}" + (f", {named}" if named else "")
        yield self.found(what, f"Consider {date_in_words(working_days.next_after(day))}")


class OpenLongEnough(Check):
    """A week is short for somebody with work and children."""

    field = "closes_at"
    why = "People with work and family need a weekend or two to write a good application."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One when it is open for less than seven days."""
        closes_at = advert.vacancy.closes_at
        is_out = advert.vacancy.status == "approved"
        opens = advert.publish_at if is_out else max(advert.publish_at, advert.instant)
        if closes_at is None or closes_at <= opens:
            return
        days = (clock.to_london(closes_at).date() - clock.to_london(opens).date()).days
        if days < SHORTEST_DAYS:
            words = f"{days} day{'s' if days != 1 else ''}" if days else "less than a day"
            yield self.found(f"It is open for {words}", "Give people two weeks if you can")
