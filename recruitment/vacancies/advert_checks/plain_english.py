"""Text that is understood at the first reading: short sentences, everyday words."""

from collections.abc import Iterator

from recruitment.vacancies.advert_checks.check import Advert, Check, Finding
from recruitment.vacancies.advert_checks.prose import count_words
from recruitment.vacancies.advert_checks.word_list import find_listed

#: GOV.UK's limit: https://www.gov.uk/guidance/content-design/writing-for-gov-uk
LONGEST_WORDS = 25
#: A list of twenty sentences is read by nobody; when these are mended, the next ones show.
MOST_QUOTED = 3
FIELDS = ("summary", "description")


class ShortSentences(Check):
    """Nobody has to read a sentence twice."""

    why = "Long sentences are read twice or not at all, most of all on a phone."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for each field that has any."""
        for field, sentences in advert.sentences.items():
            long = [sentence for sentence in sentences if count_words(sentence) > LONGEST_WORDS]
            if long:
                many = "1 sentence has" if len(long) == 1 else f"{len(long)} sentences have"
                quotes = [f"{count_words(one)} words: {one}" for one in long[:MOST_QUOTED]]
                what = f"{many} more than {LONGEST_WORDS} words"
                yield self.found(what, "Make two of one, or a list", field=field, quotes=quotes)


class EverydayWords(Check):
    """Official words have plain ones beside them."""

    why = "Plain words are read faster by everybody, and by people who are new to councils at all."

    def look(self, advert: Advert) -> Iterator[Finding]:
        """One for each field that has any."""
        for field in FIELDS:
            if met := find_listed("hard", advert.texts.get(field, "")):
                quotes = [one.advice for one in met]
                yield self.found("Some words are hard to read", "Say it plainly", field=field, quotes=quotes)
