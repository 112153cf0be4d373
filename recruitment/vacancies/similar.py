"""Other jobs to look at beside one, as cards."""

from datetime import datetime

from recruitment.vacancies.cards import Card, card
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.published import similar_to


def similar_cards(vacancy: Vacancy, instant: datetime) -> list[Card]:
    """Up to three open ones; they name their employers where one of them has another."""
    others = similar_to(vacancy, instant)
    is_mixed = any(other.employer_id != vacancy.employer_id for other in others)
    return [card(other, instant, names_employer=is_mixed) for other in others]
