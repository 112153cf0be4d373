"""What in a typed search looks like a filter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruitment.vacancies.keywords.suggestions import ALIASES, suggest
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, HOURS

CHOICES = {
    "contract_type": CONTRACT_TYPES,
    "hours": HOURS,
    "working_arrangement": ARRANGEMENTS,
    "role_type": {
        "newly-qualified-social-worker": "Newly qualified social worker (ASYE)",
        "social-worker": "Social worker",
        "senior-social-worker": "Senior or advanced social worker",
        "other": "Other",
    },
    "salary_from": {"40000": "From £40,000"},
    "employer": {"camden": "Camden Council"},
}
WORDS = [*(name for aliases in ALIASES.values() for names in aliases.values() for name in names), "£40k", '"', "/", "-"]


def offered(typed: str) -> list[tuple[str, str]]:
    return [(one.parameter, one.value) for one in suggest(typed, CHOICES)]


class TestSuggest:
    @pytest.mark.parametrize(
        ("typed", "parameter", "value"),
        [
            ("part time", "hours", "part-time"),
            ("Part-Time,", "hours", "part-time"),
            ("full-time", "hours", "full-time"),
            ("term time only", "hours", "term-time"),
            ("pt", "hours", "part-time"),
            ("£40k", "salary_from", "40000"),
            ("37,500", "salary_from", "37500"),
            ("hybrid", "working_arrangement", "hybrid"),
            ("work from home", "working_arrangement", "remote"),
            ("WFH", "working_arrangement", "remote"),
            ("permanent", "contract_type", "permanent"),
            ("temp", "contract_type", "temporary"),
            ("newly qualified", "role_type", "newly-qualified-social-worker"),
            ("newly qualified social workers", "role_type", "newly-qualified-social-worker"),
            ("senior social worker", "role_type", "senior-social-worker"),
        ],
    )
    def test_offers_the_value(self, typed: str, parameter: str, value: str) -> None:
        (suggestion,) = suggest(typed, CHOICES)
        assert (suggestion.parameter, suggestion.value, suggestion.remaining_text) == (parameter, value, "")

    @pytest.mark.parametrize(
        "typed", ["nurse", "part", "other", "£15 an hour", '"part time"', "part “of” time", "Camden Council", "", "///"]
    )
    def test_offers_nothing_else(self, typed: str) -> None:
        assert offered(typed) == []

    def test_keeps_the_other_words_as_typed(self) -> None:
        (suggestion,) = suggest('Team "Manager"  Part-time, Camden', CHOICES)
        assert (suggestion.remaining_text, suggestion.words) == ('Team "Manager" Camden', "Part-time,")

    def test_offers_several_in_the_order_of_the_text(self) -> None:
        found = suggest("hybrid/remote nurse from £40k", CHOICES)
        assert [(one.value, one.remaining_text) for one in found] == [
            ("hybrid", "remote nurse from £40k"),
            ("remote", "hybrid/ nurse from £40k"),
            ("40000", "hybrid/remote nurse"),
        ]

    def test_offers_a_value_once(self) -> None:
        assert offered("remote or wfh") == [("working_arrangement", "remote")]

    def test_offers_only_what_there_is(self) -> None:
        assert suggest("part time £40k remote", {"hours": {"full-time": "Full time", "flexible": "Flexible"}}) == []

    @given(st.lists(st.sampled_from(WORDS) | st.text(max_size=9), max_size=9).map(" ".join) | st.text(max_size=300))
    def test_reads_anything(self, typed: str) -> None:
        for suggestion in suggest(typed, CHOICES):
            assert suggestion.words in typed
            assert len(suggestion.remaining_text) < len(typed)
            assert suggestion.parameter == "salary_from" or suggestion.value in CHOICES[suggestion.parameter]
