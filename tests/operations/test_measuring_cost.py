"""Measuring costs a public page less than a twentieth, at its dearest: of a page that is kept ready."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.deployed_site import DeployedSite
from tests.visits.test_cost import round_of

pytestmark = [pytest.mark.faults, pytest.mark.speed]
ROUNDS = 30


class MeasuredSite(DeployedSite):
    application = "tests.operations.measured:app"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[MeasuredSite]:
    with MeasuredSite(tmp_path) as made:
        made.flask("db", "upgrade")
        made.flask("starter", "load")
        made.start()
        yield made


def test_it_costs_less_than_a_twentieth(site: MeasuredSite) -> None:
    kinds = {"measured": {"X-Measured": "yes!"}, "unmeasured": {"X-Unmeasured": "yes"}}
    costs: dict[str, list[float]] = {kind: [] for kind in kinds}
    for number in range(ROUNDS + 2):
        for kind in sorted(kinds, reverse=number % 2 == 1):
            costs[kind].append(round_of(site, kinds[kind]))
    measured, unmeasured = (median(costs[kind][2:]) for kind in ("measured", "unmeasured"))
    print(f"{measured / 1000:.0f} µs a page with measuring, {unmeasured / 1000:.0f} without")  # noqa: T201
    assert measured < unmeasured * 1.05
