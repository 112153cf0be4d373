"""Which vacancies have a word."""

from pyroaring import BitMap

from recruitment.vacancies.keywords.postings import Postings


def postings_of(**found: list[int]) -> Postings:
    postings = Postings()
    postings.add(found)
    return postings


class TestPostings:
    def test_word_of_one_vacancy_becomes_a_word_of_many(self) -> None:
        postings = postings_of(nurse=[1, 1])
        postings.add({"nurse": [7]})
        postings.add({"nurse": [9, 10]})
        postings.optimize()
        assert list(postings.union(["nurse"])) == [1, 7, 9, 10]

    def test_union_of_words_known_and_unknown(self) -> None:
        postings = postings_of(nurse=[1], driver=[2, 3])
        assert list(postings.union(["nurse", "driver", "cook"])) == [1, 2, 3]

    def test_union_can_be_changed_without_harm(self) -> None:
        postings = postings_of(driver=[2, 3])
        postings.union(["driver"]).add(5)
        assert list(postings.union(["driver"])) == [2, 3]

    def test_removing_tells_the_words_that_are_gone(self) -> None:
        postings = postings_of(nurse=[1], driver=[2, 3], cook=[1, 2])
        assert sorted(postings.remove(BitMap([1, 2]))) == ["cook", "nurse"]
        assert "cook" not in postings
        assert list(postings.union(["driver"])) == [3]

    def test_only_named_words_are_gone_through(self) -> None:
        postings = postings_of(nurse=[1], cook=[1])
        assert postings.remove(BitMap([1]), {"nurse", "driver"}) == ["nurse"]
