"""What has to be mended, each with the page that mends it."""

from datetime import timedelta
from typing import Any

from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.hr.mending import to_mend
from tests.factories.vacancies import make_vacancy


def mending(app: Flask, **values: Any) -> dict[str, str]:
    """Words → address."""
    with transaction():
        vacancy = make_vacancy(status="draft", **{"publish_at": None, **values})
    with app.test_request_context():
        found = {one["words"]: one["url"].replace(str(vacancy.id), "ID", 1) for one in to_mend(vacancy)}
    return found


class TestToMend:
    def test_vacancy_that_lacks_nothing_has_none(self, app: Flask) -> None:
        assert mending(app) == {}

    def test_missing_field_is_named_with_its_place_in_the_editor(self, app: Flask) -> None:
        (address,) = mending(app, location=None).values()
        assert address == "/hr/vacancies/ID/edit/place#location"

    def test_closing_that_has_passed_is_mended_among_the_dates(self, app: Flask) -> None:
        found = mending(app, closes_at=clock.now() - timedelta(days=1))
        assert list(found.values()) == ["/hr/vacancies/ID/edit/dates#closes_at"]
