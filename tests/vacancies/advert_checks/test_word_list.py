"""Lists of words that are kept as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.advert_checks.word_list import Listed, find_listed, read_list

LISTS = ("discriminating", "coded", "hard")


class TestLists:
    @pytest.mark.parametrize("name", LISTS)
    def test_every_phrase_finds_itself_and_says_what_to_say(self, name: str) -> None:
        for listed in read_list(name):
            assert listed.instead, listed
            for phrase in listed.words:
                said = phrase.replace("*", "")
                assert find_listed(name, f"We want {said}, now."), phrase

    @pytest.mark.parametrize("name", ["discriminating", "coded"])
    def test_every_entry_names_its_ground(self, name: str) -> None:
        assert all(listed.ground for listed in read_list(name))

    @pytest.mark.parametrize("name", LISTS)
    def test_no_phrase_stands_twice(self, name: str) -> None:
        phrases = [phrase for listed in read_list(name) for phrase in listed.words]
        assert sorted(set(phrases)) == sorted(phrases)


class TestFinding:
    def test_star_is_any_ending_and_space_any_space(self) -> None:
        listed = Listed(("young team*", "hero"), "say “team”")
        assert listed.expression.findall("young\n teams, hero, heroine, young-team") == ["young\n teams", "hero"]

    def test_each_word_is_told_once_with_its_advice(self) -> None:
        (met,) = find_listed("hard", "Utilise it. UTILISE it again.")
        assert met.advice == "“utilise”: say “use”"

    def test_curly_apostrophe_is_one(self) -> None:
        assert find_listed("coded", "The layman’s guide")

    @given(st.text(max_size=500))
    def test_any_text_can_be_searched(self, text: str) -> None:
        for name in LISTS:
            find_listed(name, text)
