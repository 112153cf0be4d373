"""What is asked."""

from recruitment.monitoring.models import EqualityCount
from recruitment.monitoring.questions import NOT_SAID, NOT_SAID_WORDS, QUESTIONS
from tests.sentences import long_sentences


def test_every_question_can_be_kept_to_oneself() -> None:
    assert all(question.choices[NOT_SAID] == NOT_SAID_WORDS for question in QUESTIONS)


def test_what_councils_monitor_is_asked() -> None:
    names = ["sex", "gender", "age", "ethnic-group", "disability", "religion", "orientation"]
    assert [question.name for question in QUESTIONS] == names


def test_names_fit_where_they_are_kept() -> None:
    columns = EqualityCount.__table__.c
    assert all(len(question.name) <= columns.question.type.length for question in QUESTIONS)
    assert all(len(answer) <= columns.answer.type.length for question in QUESTIONS for answer in question.choices)


def test_no_sentence_is_long() -> None:
    assert [found for one in QUESTIONS for found in long_sentences(f"{one.words} {one.hint}")] == []
