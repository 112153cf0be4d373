"""The seekers' names as data."""

import pytest

from recruitment.vacancies.keywords.synonyms import ALSO, EVERYDAY, GROUPS, MISTAKEN, SYNONYMS, Synonym, stems_of

NAMES = [name for group in GROUPS for name in group]


class TestSynonyms:
    def test_no_name_is_in_two_groups(self) -> None:
        assert len({stems_of(name) for name in NAMES}) == len(NAMES)

    @pytest.mark.parametrize("group", GROUPS, ids=lambda group: group[0])
    def test_each_name_knows_all_the_others(self, group: tuple[str, ...]) -> None:
        assert [len(SYNONYMS[stems_of(name)]) for name in group] == [len(group) - 1] * len(group)

    def test_function_words_are_not_looked_for(self) -> None:
        assert SYNONYMS["cin",] == (Synonym(("child", "need"), is_everyday=True),)

    def test_everyday_names_are_names(self) -> None:
        assert {stems_of(name) for name in EVERYDAY} <= {stems_of(name) for name in NAMES}

    def test_everyday_names_are_marked_however_they_are_written(self) -> None:
        marked = {one.stems for synonyms in SYNONYMS.values() for one in synonyms if one.is_everyday}
        assert {("child", "need"), ("send",), ("child", "protect")} <= marked

    def test_words_of_one_direction_are_in_no_group(self) -> None:
        assert stems_of("work") in SYNONYMS
        assert not {stems_of(word) for word in ALSO} & {stems_of(name) for name in NAMES}

    def test_known_mistakes_mean_names(self) -> None:
        assert {stems_of(meant) for meant in MISTAKEN.values()} <= {stems_of(name) for name in NAMES}
