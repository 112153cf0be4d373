"""Words of a search that narrow nothing. They are dropped unless nothing else was typed; quoted phrases keep them."""

from recruitment.vacancies.words import split_words

#: English words that hold others together. "IT" is a trade and "after" belongs to "looked after", so neither is here.
FUNCTION_WORDS = frozenset(
    split_words(
        "a am an and any are as at be by can do for from have i in into is me my near of on or our that the their "
        "this to us want we what where which with within you your"
    )
)

#: Everything here is a job: alone, they ask for all of them.
JOB_WORDS = frozenset({"job", "jobs", "vacancy", "vacancies"})

STOP_WORDS = FUNCTION_WORDS | JOB_WORDS
