"""Each filter alone: values, words, and whom it keeps."""

from collections.abc import Mapping
from typing import Any

import pytest
from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.filters import FILTERS, ON_PAGE, SalaryFromFilter
from recruitment.vacancies.search import current_choices, search_for
from tests.factories.employers import make_employer
from tests.factories.vacancies import ROLE_TYPES, make_role_types, make_vacancy

POUND = 10_000


def found(**chosen: str) -> list[str]:
    """References that these parameters find."""
    results = search_for({name: values.split() for name, values in chosen.items()}, clock.now())
    return [vacancy.reference for vacancy in results.vacancies]


def facet(parameter: str, **chosen: str) -> Mapping[str, int]:
    """The counts beside a filter's choices."""
    return search_for({name: [value] for name, value in chosen.items()}, clock.now()).facets[parameter]


class TestOrder:
    def test_pages_ask_first_what_people_look_for_first(self) -> None:
        asked = [one.parameter for one in ON_PAGE]
        assert asked[:5] == ["role_type", "hours", "working_arrangement", "salary_from", "contract_type"]
        assert set(ON_PAGE) == set(FILTERS)

    def test_addresses_keep_the_order_that_alerts_are_kept_in(self) -> None:
        asked = [one.parameter for one in FILTERS]
        assert asked[:4] == ["contract_type", "hours", "working_arrangement", "role_type"]


@pytest.mark.usefixtures("app")
class TestFilters:
    @pytest.mark.parametrize(
        ("parameter", "field", "wanted", "other"),
        [
            ("contract_type", "contract_type", "permanent", "agency"),
            ("hours", "hours", ["part-time", "job-share"], ["full-time"]),
            ("working_arrangement", "working_arrangement", ["remote"], ["on-site"]),
            ("role_type", "role_type", "team-manager", "apprentice"),
        ],
    )
    def test_keeps_any_of_the_chosen_and_never_what_states_nothing(
        self, parameter: str, field: str, wanted: Any, other: Any
    ) -> None:
        with transaction():
            make_vacancy(reference="WANTED", **{field: wanted})
            make_vacancy(reference="OTHER", **{field: other})
            make_vacancy(reference="NOTHING", **{field: [] if isinstance(wanted, list) else None})
        value = wanted if isinstance(wanted, str) else wanted[-1]
        assert found(**{parameter: value}) == ["WANTED"]
        other_value = other if isinstance(other, str) else other[0]
        assert found(**{parameter: f"{value} {other_value}"}) == ["OTHER", "WANTED"]

    def test_employer_is_a_filter_too(self) -> None:
        with transaction():
            make_vacancy(make_employer(), reference="HERE")
            make_vacancy(make_employer("camden"), reference="THERE")
        assert found(employer="camden") == ["THERE"]

    def test_teams_of_one_name_are_one_value(self) -> None:
        with transaction():
            make_vacancy(make_employer(), reference="HERE", team="Children in need")
            make_vacancy(make_employer("camden"), reference="THERE", team="Children in Need")
            make_vacancy(reference="OTHER", team="Youth justice")
        assert found(team="children-in-need") == ["THERE", "HERE"]
        assert facet("team") == {"children-in-need": 2, "youth-justice": 1}

    def test_several_filters_are_obeyed_together(self) -> None:
        with transaction():
            make_vacancy(reference="BOTH", hours=["part-time"], contract_type="casual")
            make_vacancy(reference="ONE", hours=["part-time"])
        assert found(hours="part-time", contract_type="casual") == ["BOTH"]

    def test_every_allowed_value_is_counted_zeros_too(self) -> None:
        with transaction():
            make_role_types()
        assert facet("role_type") == dict.fromkeys(ROLE_TYPES, 0)

    def test_counts_ignore_their_own_choice_and_obey_the_others(self) -> None:
        with transaction():
            make_vacancy(hours=["part-time", "job-share"], contract_type="permanent")
            make_vacancy(hours=["full-time"], contract_type="casual")
        assert facet("hours", hours="part-time")["full-time"] == 1
        assert facet("hours", contract_type="permanent")["full-time"] == 0

    def test_role_types_come_in_the_order_of_the_list(self) -> None:
        with transaction():
            make_role_types()
        assert list(current_choices()["role_type"]) == list(ROLE_TYPES)

    def test_parameters_are_those_of_the_contract(self) -> None:
        promised = {"role_type", "contract_type", "hours", "working_arrangement", "team", "employer", "salary_from"}
        assert {one.parameter for one in FILTERS} == promised


@pytest.mark.usefixtures("app")
class TestSalaryFrom:
    def test_top_of_the_range_has_to_reach_it(self) -> None:
        with transaction():
            make_vacancy(reference="JUST", salary_min=30_000 * POUND, salary_max=40_000 * POUND)
            make_vacancy(reference="BELOW", salary_min=30_000 * POUND, salary_max=40_000 * POUND - 1)
        assert found(salary_from="40000") == ["JUST"]

    def test_pay_without_a_top_counts_by_its_bottom(self) -> None:
        with transaction():
            make_vacancy(reference="FROM", salary_min=50_000 * POUND, salary_max=None)
        assert found(salary_from="50000") == ["FROM"]

    def test_pay_by_the_hour_counts_for_a_full_time_year(self) -> None:
        with transaction():
            make_vacancy(reference="HOURLY", salary_unit="hour", salary_min=200_000, salary_max=None)
        assert found(salary_from="36500") == ["HOURLY"]
        assert found(salary_from="36501") == []

    def test_pay_that_is_not_stated_is_left_out_counted_and_found(self) -> None:
        with transaction():
            make_vacancy(reference="NONE", salary_min=None, salary_max=None, salary_unit=None)
        assert found(salary_from="25000") == []
        assert facet("salary_from", salary_from="25000")["unstated"] == 1
        assert found(salary_from="unstated") == ["NONE"]

    def test_pay_without_a_yearly_figure_is_counted_apart(self) -> None:
        with transaction():
            weekless = make_employer(full_time_week=None)
            make_vacancy(weekless, reference="HOURLY", salary_unit="hour", salary_min=200_000, salary_max=None)
        counts = facet("salary_from")
        assert (counts["unstated"], counts["unreckoned"]) == (0, 1)
        assert found(salary_from="unreckoned") == ["HOURLY"]

    def test_steps_add_up(self) -> None:
        with transaction():
            for pounds in (26_000, 41_000, 90_000):
                make_vacancy(salary_min=pounds * POUND, salary_max=None)
        counts = facet("salary_from")
        assert [counts[""], counts["25000"], counts["30000"], counts["45000"], counts["60000"]] == [3, 3, 2, 1, 1]

    def test_an_amount_of_ones_own_is_offered_in_its_place(self, app: Flask) -> None:
        offered = SalaryFromFilter().offered({}, ["32000"])
        assert offered[:4] == ["", "25000", "30000", "32000"]

    def test_words_of_a_choice(self) -> None:
        words = [SalaryFromFilter().label(value, {}) for value in ("40000", "unstated", "")]
        assert words == ["From £40,000", "Pay not stated", "Any salary"]
