"""The seeded list of searches that every list is measured with: five facets, a quarter of them with words."""

import random
from urllib.parse import urlencode

from bench.data import POSTS, TEAMS, adverts
from bench.texts import FIELD
from recruitment.vacancies.addresses import slug_of_title
from recruitment.vacancies.models import ARRANGEMENTS, CONTRACT_TYPES, HOURS

NUMBER = 300
#: How often a facet is used; of a chosen one up to three values, so that most searches fill their page.
USED = 0.3
MOST_VALUES = 3
WITH_WORDS = 0.25
ROLE_TYPES = (
    "newly-qualified-social-worker",
    "social-worker",
    "senior-social-worker",
    "practice-educator",
    "team-manager",
    "service-manager",
    "family-support-worker",
    "personal-adviser",
    "residential-worker",
    "youth-worker",
)
FACETS = {
    "contract_type": tuple(CONTRACT_TYPES),
    "hours": tuple(HOURS),
    "working_arrangement": tuple(ARRANGEMENTS),
    "role_type": ROLE_TYPES,
    "team": tuple(name.replace(" ", "-") for name in TEAMS),
}


def addresses(number: int = NUMBER, seed: int = 1) -> list[str]:
    """So many different paths with their queries, the same for the same seed."""
    chance = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < number:
        found[_address(chance)] = None
    return list(found)


def pages_of(number: int) -> list[str]:
    """The pages of so many vacancies."""
    return [f"/jobs/{one.reference}/{slug_of_title(one.title)}" for one in adverts(number)]


def _address(chance: random.Random) -> str:
    asked: list[tuple[str, str]] = []
    if chance.random() < WITH_WORDS:
        words = chance.choice([chance.choice(FIELD), chance.choice(POSTS), " ".join(chance.sample(FIELD, 2))])
        asked.append(("q", words))
    for parameter, values in FACETS.items():
        if chance.random() < USED:
            chosen = set(chance.sample(values, chance.randint(1, MOST_VALUES)))
            asked += [(parameter, value) for value in values if value in chosen]
    return f"/jobs?{urlencode(asked)}" if asked else "/jobs"
