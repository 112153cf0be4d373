"""Other jobs beside one."""

from flask import Flask

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.similar import similar_cards
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy


class TestSimilarCards:
    def test_they_name_employers_only_where_those_differ(self, app: Flask) -> None:
        with transaction(), app.test_request_context():
            one, _ = make_vacancy(), make_vacancy(title="Much the same")
            assert [card.employer_name for card in similar_cards(one, clock.now())] == [""]
            make_vacancy(make_employer("camden"))
            assert {card.employer_name for card in similar_cards(one, clock.now())} == {
                "Islington Council",
                "Camden Council",
            }
