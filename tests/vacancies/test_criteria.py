"""Reading and writing search parameters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.criteria import SORTS, Criteria, clean_keyword
from recruitment.vacancies.filters import FILTERS

CHOICES = {
    "contract_type": {"permanent": "Permanent", "fixed-term": "Fixed term"},
    "hours": {"full-time": "Full time", "part-time": "Part time"},
    "working_arrangement": {"hybrid": "Hybrid", "remote": "Remote"},
    "role_type": {"social-worker": "Social worker", "other": "Other"},
    "salary_from": {"25000": "From £25,000"},
    "team": {"youth-justice": "Youth justice"},
    "employer": {"islington": "Islington Council"},
}


def read(**parameters: str | list[str]) -> Criteria:
    return Criteria.read({name: [raw] if isinstance(raw, str) else raw for name, raw in parameters.items()}, CHOICES)


class TestRead:
    def test_values_come_in_canonical_order_once(self) -> None:
        assert read(hours=["part-time", "full-time", "part-time"]).values("hours") == ("full-time", "part-time")

    def test_unknown_names_and_values_are_ignored(self) -> None:
        assert read(hours=["nightly", "PART-TIME", "\x00"], colour="red", q="") == Criteria()

    @pytest.mark.parametrize("raw", ["0", "-1", "1e3", "٣", "1" * 5000, "10" + "0" * 19, "", " 2", "2.0"])
    def test_page_that_makes_no_sense_is_page_one(self, raw: str) -> None:
        assert read(page=raw).page == 1

    def test_page_is_a_number(self) -> None:
        assert read(page="7").page == 7

    def test_sort_is_newest_and_with_words_relevance(self) -> None:
        assert (read().sort, read(q="asye").sort, read(sort="cheapest").sort) == ("newest", "relevance", "newest")

    def test_relevance_means_nothing_without_words(self) -> None:
        assert read(sort="relevance").sort == "newest"

    @pytest.mark.parametrize("raw", ["0", "-5", "25,000", "£25000", "99999999", "٢٥", "9" * 5000])
    def test_salary_that_is_no_whole_pounds_is_ignored(self, raw: str) -> None:
        assert read(salary_from=raw).values("salary_from") == ()

    def test_salary_may_be_any_whole_pounds_and_only_one(self) -> None:
        assert read(salary_from=["x", "31999", "40000"]).values("salary_from") == ("31999",)

    def test_a_flood_of_values_is_not_read_to_its_end(self) -> None:
        assert read(hours=[*["x"] * 5000, "part-time"]).values("hours") == ()


class TestParameters:
    def test_defaults_are_left_out(self) -> None:
        assert read(sort="newest", page="1").parameters() == {}
        assert read(q="asye", sort="relevance").parameters() == {"q": ["asye"]}

    @given(
        st.dictionaries(
            st.sampled_from(["q", "sort", "page", *CHOICES]),
            st.lists(
                st.sampled_from(["full-time", "remote", "other", "30000", "unstated", "social  work", "2", *SORTS])
                | st.text(max_size=8),
                max_size=3,
            ),
        )
    )
    def test_what_is_written_reads_the_same(self, raw: dict[str, list[str]]) -> None:
        criteria = Criteria.read(raw, CHOICES)
        assert Criteria.read(criteria.parameters(), CHOICES) == criteria


class TestChanges:
    def test_other_values_lead_to_the_first_page(self) -> None:
        criteria = read(hours="part-time", page="3").with_values("role_type", ["other"])
        assert criteria.chosen == (("hours", ("part-time",)), ("role_type", ("other",)))
        assert criteria.page == 1

    def test_filter_without_values_is_gone(self) -> None:
        assert read(hours="part-time").with_values("hours", ()).chosen == ()

    def test_relevance_goes_with_the_words(self) -> None:
        assert read(q="asye").without_keyword() == Criteria()

    def test_another_order_stays_when_the_words_go(self) -> None:
        assert read(q="asye", sort="closing").without_keyword().sort == "closing"

    def test_choices_here_cover_every_filter(self) -> None:
        assert CHOICES.keys() == {one.parameter for one in FILTERS}


class TestCleanKeyword:
    @pytest.mark.parametrize(
        ("raw", "clean"),
        [
            ("  social \t\n worker ", "social worker"),
            ("nul\x00\x07 \x1b[31m", "nul [31m"),
            ("\u202eright to left\u200f", "right to left"),
            ("\ud800lone", "lone"),
        ],
    )
    def test_what_cannot_be_seen_is_taken_out(self, raw: str, clean: str) -> None:
        assert clean_keyword(raw) == clean

    def test_it_is_cut_to_200_characters(self) -> None:
        assert len(clean_keyword("9" * 5000)) == 200
