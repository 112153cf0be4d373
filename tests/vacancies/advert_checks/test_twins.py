"""Text that another live advert has."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from recruitment import clock as instants
from recruitment.database import transaction
from recruitment.vacancies.advert_checks.twins import OneOfItsKind
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.vacancies.advert_checks.looking import look

TEXT = "\n\n".join(f"In week {number} you meet family {number} at home, and plan {number}." for number in range(20))
ANOTHER = "\n\n".join(f"On day {number} the archive sorts box {number} by its label." for number in range(20))


@pytest.mark.usefixtures("clock")
class TestOneOfItsKind:
    def test_nearly_the_same_text_is_told_with_its_advert(self, app: Flask) -> None:
        with transaction():
            make_vacancy(reference="OTHER-1", title="Twin", description=TEXT)
            make_vacancy(description=ANOTHER)
        (found,) = look(OneOfItsKind(), description=f"{TEXT} Apply soon.")
        assert found.quotes == ("Twin, OTHER-1",)

    def test_another_text_passes(self, app: Flask) -> None:
        with transaction():
            make_vacancy(description=ANOTHER)
        assert look(OneOfItsKind(), description=TEXT) == []

    @pytest.mark.parametrize("values", [{"status": "draft", "publish_at": None}, {"closes": True}], ids=str)
    def test_adverts_that_nobody_sees_do_not_count(self, app: Flask, values: dict[str, Any]) -> None:
        if "closes" in values:  # read, not taken out: the next database gets the same dictionary
            values = {"publish_at": instants.now() - timedelta(2), "closes_at": instants.now() - timedelta(1)}
        with transaction():
            make_vacancy(description=TEXT, **values)
        assert look(OneOfItsKind(), description=TEXT) == []

    def test_another_employers_text_is_theirs(self, app: Flask) -> None:
        with transaction():
            make_employer()
            make_vacancy(make_employer("camden"), description=TEXT)
        assert look(OneOfItsKind(), description=TEXT) == []

    def test_short_texts_are_alike_by_chance(self, app: Flask) -> None:
        with transaction():
            make_vacancy(description="Apply online.")
        assert look(OneOfItsKind(), description="Apply online.") == []
