"""What is kept of the adverts."""

from pyroaring import BitMap

from recruitment.vacancies.keywords.fields import Fields, Texts


def fields_of(*adverts: Texts) -> Fields:
    fields = Fields()
    fields.add(list(enumerate(adverts)))
    return fields


class TestFields:
    def test_levels_grow(self) -> None:
        fields = fields_of(Texts(" nurse ", " ", " "), Texts(" ", " nurse ", " "), Texts(" ", " ", " nurse "))
        assert [list(level) for level in fields.of_words(["nurse"])] == [[0], [0, 1], [0, 1, 2]]

    def test_phrase_does_not_reach_from_title_into_summary(self) -> None:
        fields = fields_of(Texts(" team manager ", " ", " "), Texts(" team ", " manager ", " "))
        assert list(fields.of_phrase(["team", "manager"]).headline) == [0]

    def test_words_leave_with_the_last_advert_that_has_them(self) -> None:
        fields = fields_of(Texts(" nurse ", " ", " "), Texts(" ", " nurse ", " night "))
        fields.remove(BitMap([1]))
        assert ("nurse" in fields, "night" in fields) == (True, False)
        assert fields.vocabulary.starting_with("n") == ["nurse"]
