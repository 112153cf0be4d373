"""The programming interface does what its description says, asked hundreds of times in allowed and in wrong ways."""

import contextvars
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode

from recruitment import clock
from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy

VACANCY = "/api/v1/vacancies/{reference}"
#: Of the described routes, those that nothing can be asked of: one request is every request.
WITHOUT_PARAMETERS = ("GET /api/v1/inspections", "GET /api/v1/benefits")
PUBLIC = ["OPEN-1", "open-2", "ENDED-1", "GONE-1"]
HIDDEN = ["DRAFT-1", "LATER-1", "NO-SUCH-1"]


@pytest.fixture
def specification(app: Flask, client: CheckingClient) -> dict[str, Any]:
    """As it is served, but with real references: those that are invented find nothing."""
    instant = clock.now()
    with transaction():
        employer = make_employer()
        make_vacancy(employer, reference="OPEN-1", team="Children in need", hours=["part-time", "flexible"])
        make_vacancy(employer, reference="OPEN-2", salary_min=None, salary_max=None, salary_unit=None, role_type=None)
        make_vacancy(employer, reference="ENDED-1", closes_at=instant - timedelta(minutes=1))
        make_vacancy(employer, reference="GONE-1", status="withdrawn")
        make_vacancy(employer, reference="DRAFT-1", status="draft")
        make_vacancy(employer, reference="LATER-1", publish_at=instant + timedelta(days=1))
    told: dict[str, Any] = client.get("/api/openapi.json").get_json()
    told["paths"][VACANCY]["parameters"][0]["schema"] = {"enum": [*PUBLIC, *HIDDEN]}
    return told


def ask(specification: dict[str, Any], app: Flask, cases: int) -> dict[str, Counter[int]]:
    """Route and kind of request → how often it answered with which status; raises what doesn't conform."""
    schema = schemathesis.openapi.from_dict(specification)
    schema.app = _each_request_alone(app)
    answered = {}
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in GenerationMode.POSITIVE, GenerationMode.NEGATIVE:
            statuses: Counter[int] = Counter()
            answered[f"{operation.label} {mode.value}"] = statuses
            _try_out(operation.as_strategy(generation_mode=mode), statuses, cases)
    return answered


def _try_out(strategy: Any, statuses: Counter[int], cases: int) -> None:
    @settings(
        max_examples=cases,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def conforms(case: Case) -> None:
        assume("?" not in case.formatted_path)  # werkzeug's client would take the rest for a query
        response = case.call(headers={"Accept-Encoding": "identity"})  # werkzeug's client unpacks nothing
        statuses[response.status_code] += 1
        case.validate_response(response)

    try:
        conforms()
    except Unsatisfiable:
        assert not statuses  # there is no wrong way to ask


def _each_request_alone(app: Flask) -> Callable[..., Iterable[bytes]]:
    """As in a server: what the test has open is not the request's."""

    def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        return contextvars.Context().run(app, environ, start)

    return answer


def assert_all_was_tried(answered: dict[str, Counter[int]], cases: int) -> None:
    """Each route that can be asked in many ways was asked so often, and the ways led where they lead."""
    for label, statuses in answered.items():
        if not label.startswith(WITHOUT_PARAMETERS):
            assert statuses.total() >= min(cases, 100), label
    assert answered["GET /api/v1/vacancies positive"].keys() == {200}
    assert answered["GET /api/v1/vacancies negative"][422]
    assert answered[f"GET {VACANCY} positive"].keys() == {200, 404}
    assert answered["GET /api/v1/benefits positive"].keys() == {200}


class TestConformance:
    @pytest.mark.slow
    def test_answers_are_as_described(self, app: Flask, specification: dict[str, Any]) -> None:
        assert_all_was_tried(ask(specification, app, 100), 100)

    @pytest.mark.faults
    @pytest.mark.fuzz
    def test_answers_are_as_described_a_thousand_times(self, app: Flask, specification: dict[str, Any]) -> None:
        assert_all_was_tried(ask(specification, app, 1000), 1000)
