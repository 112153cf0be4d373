"""The words of all adverts in order."""

from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.keywords.vocabulary import FEW, Vocabulary

WORDS = st.sets(st.text("abcé1", min_size=1, max_size=4))


class TestVocabulary:
    @given(WORDS, WORDS, st.text("abcé1", max_size=2))
    def test_finds_words_by_their_beginning(self, first: set[str], second: set[str], beginning: str) -> None:
        vocabulary = Vocabulary()
        vocabulary.add(first | second)
        vocabulary.discard(first)
        assert vocabulary.starting_with(beginning) == sorted(w for w in second - first if w.startswith(beginning))

    def test_many_leave_at_once(self) -> None:
        words = {f"word{number}" for number in range(2 * FEW)}
        vocabulary = Vocabulary()
        vocabulary.add(words)
        vocabulary.discard(words - {"word7"})
        assert vocabulary.starting_with("w") == ["word7"]

    def test_finds_all_forms_of_a_word(self) -> None:
        vocabulary = Vocabulary()
        vocabulary.add(["families", "family", "familiar", "fame", "s", "social"])
        assert vocabulary.of_stem("famili") == ["families", "family"]
        assert vocabulary.of_stem("s") == ["s"]
        assert vocabulary.of_stem("t") == []
