"""The index of words: what each kind of term finds, and that it always agrees with plain loops."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.keywords.index import Found, Texts, WordIndex
from recruitment.vacancies.keywords.query import read_query
from recruitment.vacancies.words import split_words, words_of
from tests.vacancies.keywords import oracle
from tests.vacancies.keywords.oracle import Tier

WORDS = split_words(
    "Social Worker workers working ASYE AYSE NQSW newly qualified SW children child's need in care the job vacancies "
    "safeguarding safegaurding safeguard manager managing managers management team tem teams s a PO4 40k IRO "
    "independent reviewing officer looked after send café cafe sociál of head service job share"
)
TEXT = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
ADVERTS = st.builds(lambda *texts: Texts(*map(words_of, texts)), TEXT, TEXT, TEXT)
#: An advert comes in the place of the one before; None takes it away.
CHANGES = st.lists(st.tuples(st.integers(0, 9), ADVERTS | st.none()), max_size=20)
CUT_SHORT = st.sampled_from(WORDS).map(lambda word: word[:-1])
PIECE = st.sampled_from(WORDS) | st.text("aeinorstw", min_size=1, max_size=6) | CUT_SHORT
QUERIES = st.lists(PIECE | TEXT.map('"{}"'.format), min_size=1, max_size=4).map(" ".join)


def advert(title: str = "", summary: str = "", text: str = "") -> Texts:
    return Texts(words_of(title), words_of(summary), words_of(text))


def index_of(*adverts: Texts) -> WordIndex:
    index = WordIndex()
    index.add_all(enumerate(adverts))
    return index


def find(typed: str, *adverts: Texts) -> list[int]:
    return list(index_of(*adverts).find(read_query(typed)).matching)


def tiers(found: Found) -> dict[int, Tier]:
    best = dict.fromkeys(found.matching, Tier.TEXT) | dict.fromkeys(found.in_summary, Tier.SUMMARY)
    return best | dict.fromkeys(found.in_title, Tier.TITLE)


class TestTerms:
    @pytest.mark.parametrize(
        ("typed", "title"),
        [
            ("worker social", "Social Workers"),
            ("manage teams", "Team Manager"),
            ("children's services", "Service for a child"),
            ("newly qualified", "ASYE social worker"),
            ("NQSW", "Newly-qualified social worker"),
            ("SW", "Social worker"),
            ("social work jobs", "Social worker"),
            ("looked after children", "LAC nurse"),
            ("YOT", "Youth Justice Service"),
            ("safeguard", "Safeguarding lead"),
            ("team safegu", "Safeguarding team"),
            ("jobs in the youth service", "Youth Service"),
            ("personal advisor", "Personal Adviser"),
        ],
    )
    def test_finds_what_is_meant(self, typed: str, title: str) -> None:
        assert find(typed, advert(title)) == [0]

    @pytest.mark.parametrize("typed", ["soc worker", "social teacher", "!!", '"worker social"', '"social workers"'])
    def test_finds_nothing_else(self, typed: str) -> None:
        assert find(typed, advert("Social worker")) == []

    def test_words_may_stand_in_several_fields(self) -> None:
        assert find("camden manager team", advert("Manager", "of a team", "in Camden")) == [0]

    def test_phrase_keeps_to_one_field(self) -> None:
        assert find('"team manager"', advert("Team", "Manager"), advert("A", "our team manager")) == [1]

    def test_phrase_is_not_looked_for_in_texts(self) -> None:
        assert find('"team manager"', advert(text="team manager")) == []

    def test_phrase_of_one_word_is_that_word_anywhere(self) -> None:
        assert find('"worker"', advert(text="a worker"), advert("Workers")) == [0]

    def test_everyday_words_of_a_synonym_are_not_put_together_from_texts(self) -> None:
        assert find("CIN", advert(text="a child will need you"), advert("Children in Need")) == [1]

    def test_only_words_for_jobs_find_all(self) -> None:
        assert find("jobs", advert("Nurse"), advert("Driver")) == [0, 1]


class TestRelevance:
    def test_title_comes_before_summary_before_text(self) -> None:
        adverts = advert("Nurse", "", ""), advert("", "a nurse", ""), advert("", "", "nurses")
        found = index_of(*adverts).find(read_query("nurse"))
        assert tiers(found) == {0: Tier.TITLE, 1: Tier.SUMMARY, 2: Tier.TEXT}

    def test_title_and_summary_are_read_together(self) -> None:
        found = index_of(advert("Nurse", "at night")).find(read_query("night nurse"))
        assert tiers(found) == {0: Tier.SUMMARY}


class TestCorrection:
    @pytest.mark.parametrize(
        ("typed", "title", "meant"),
        [
            ("safegaurding", "Safeguarding lead", "safeguarding"),
            ("AYSE", "ASYE social worker", "asye"),
            ("AYSE", "Newly qualified social worker", "asye"),
            ("asy3 soical", "Social ASY3", "social"),
        ],
    )
    def test_one_mistake_is_forgiven_and_told(self, typed: str, title: str, meant: str) -> None:
        found = index_of(advert(title)).find(read_query(typed))
        assert list(found.matching) == [0]
        assert list(found.corrected.values()) == [meant]

    @pytest.mark.parametrize("typed", ["tem", "asy4", "saefgaurding", '"safegaurding"'])
    def test_short_words_numbers_quotations_and_two_mistakes_are_not(self, typed: str) -> None:
        found = index_of(advert("Safeguarding team ASY3")).find(read_query(typed + " team"))
        assert (list(found.matching), found.corrected) == ([], {})

    def test_word_that_is_found_is_left(self) -> None:
        found = index_of(advert("Form"), advert("From")).find(read_query("form"))
        assert (list(found.matching), found.corrected) == ([0], {})

    def test_most_frequent_word_is_told_and_all_are_found(self) -> None:
        found = index_of(advert("Local"), advert("Social"), advert("Social")).find(read_query("socal"))
        assert (list(found.matching), found.corrected) == ([0, 1, 2], {"socal": "social"})

    def test_follows_changes(self) -> None:
        index = index_of(advert("Form"))
        index.find(read_query("farm"))
        index.remove([0])
        assert index.find(read_query("farm")).corrected == {}


class TestAgreement:
    @given(st.lists(ADVERTS, max_size=8), QUERIES)
    def test_agrees_with_plain_loops(self, adverts: list[Texts], typed: str) -> None:
        self.compare(index_of(*adverts), dict(enumerate(adverts)), [typed])

    @given(CHANGES, st.lists(QUERIES, min_size=1, max_size=3))
    def test_agrees_after_any_changes(self, changes: list[tuple[int, Texts | None]], typed: list[str]) -> None:
        index, documents = WordIndex(), dict[int, Texts]()
        for id, texts in changes:
            index.remove([id])
            documents.pop(id, None)
            if texts is not None:
                index.add(id, texts)
                documents[id] = texts
            self.compare(index, documents, typed)
        assert len(index) == len(documents)

    @given(st.lists(ADVERTS, min_size=2, max_size=8), st.sets(st.integers(0, 9)), QUERIES)
    def test_agrees_after_many_left_at_once(self, adverts: list[Texts], leaving: set[int], typed: str) -> None:
        index = index_of(*adverts)
        index.remove(leaving)
        self.compare(index, {id: texts for id, texts in enumerate(adverts) if id not in leaving}, [typed])

    def compare(self, index: WordIndex, documents: dict[int, Texts], typed: Iterable[str]) -> None:
        for query in map(read_query, typed):
            found = index.find(query)
            assert tiers(found) == oracle.rank(query, documents)
            assert set(found.corrected) == oracle.corrected(query, documents)
            assert found.in_title <= found.in_summary <= found.matching


class TestSize:
    def test_more_than_a_chunk_is_added(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("recruitment.vacancies.keywords.index.CHUNK", 2)
        assert find("nurse", *[advert("Nurse")] * 5) == [0, 1, 2, 3, 4]

    def test_a_word_for_each_of_many_leaves_with_it(self) -> None:
        index = index_of(*(advert(f"Nurse n{number}") for number in range(200)))
        index.remove(range(1, 200))
        assert [list(index.find(read_query(typed)).matching) for typed in ("n", "n1", "n0")] == [[0], [], [0]]
