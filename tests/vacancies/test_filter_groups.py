"""The filters of the list as markup."""

from dataclasses import replace

from flask import Flask

from recruitment import clock
from recruitment.vacancies.filter_groups import filter_groups
from recruitment.vacancies.filters import FILTERS
from recruitment.vacancies.search import search_for


class TestFilterGroups:
    def test_large_counts_have_a_comma(self, app: Flask) -> None:
        results = search_for({}, clock.now())
        counts = {**results.facets["contract_type"], "permanent": 12_345}
        many = replace(results, facets={**results.facets, "contract_type": counts})
        assert ">12,345<" in filter_groups(FILTERS, many).decode()
