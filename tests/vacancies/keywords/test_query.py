"""Reading what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.keywords.query import MOST_WORDS, Phrase, Query, Term, read_query
from recruitment.vacancies.words import split_words


def words(typed: str) -> list[tuple[str, ...]]:
    return [term.words for term in read_query(typed).terms]


class TestReadQuery:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("Team Manager", [("team",), ("manager",)]),
            ("newly-qualified Social Workers", [("newly", "qualified", "social", "workers")]),
            ("jobs in children's services", [("childrens",), ("services",)]),
            ("children in need team", [("children", "need"), ("team",)]),
            ("job share", [("job", "share")]),
            ("in the", [("in",), ("the",)]),
            ("nurse nurse nurses", [("nurse",), ("nurses",)]),
            ('the "Head of Service" job', [("head", "of", "service")]),
            ("team “social worker”", [("team",), ("social", "worker")]),
            ('"" nurse', [("nurse",)]),
        ],
    )
    def test_reads_terms(self, typed: str, expected: list[tuple[str, ...]]) -> None:
        assert words(typed) == expected

    @pytest.mark.parametrize(
        "typed", ['"team manager"', "“team manager”", "\uff02team manager\uff02", '"team manager“']
    )
    def test_quoted_words_are_a_phrase(self, typed: str) -> None:
        assert read_query(typed).terms == (Phrase(("team", "manager")),)

    def test_quotation_without_end_is_words(self) -> None:
        assert read_query('"team manager') == read_query("team manager")

    @pytest.mark.parametrize("typed", ["!", '"', '""', "’"])
    def test_signs_alone_find_nothing(self, typed: str) -> None:
        assert read_query(typed) == Query((), finds_all=False)

    @pytest.mark.parametrize("typed", ["jobs", "the vacancies", "Jobs in a"])
    def test_words_for_jobs_alone_find_all(self, typed: str) -> None:
        assert read_query(typed) == Query((), finds_all=True)

    @given(st.text(max_size=300))
    def test_reads_anything(self, typed: str) -> None:
        query = read_query(typed)
        assert sum(len(term.words) for term in query.terms) <= MOST_WORDS
        assert {word for term in query.terms for word in term.words} <= set(split_words(typed.replace('"', " ")))


class TestPrefix:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("team mana", [False, True]),
            ("team manager!", [False, True]),
            ('"team manager" nurse', [False, True]),
            ('nurse "team manager"', [False, False]),
            ("newly qualified", [True]),
            ("nurse jobs", [False]),
        ],
    )
    def test_last_word_may_be_a_beginning(self, typed: str, expected: list[bool]) -> None:
        assert [isinstance(term, Term) and term.is_prefix for term in read_query(typed).terms] == expected

    def test_last_of_too_many_words_is_not(self) -> None:
        typed = " ".join(f"word{number}" for number in range(MOST_WORDS + 1))
        assert not any(isinstance(term, Term) and term.is_prefix for term in read_query(typed).terms)
