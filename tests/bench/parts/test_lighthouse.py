"""What Lighthouse's report says."""

import json

from bench.parts.lighthouse import CATEGORIES, read_scores


def test_scores_are_of_a_hundred_and_missing_ones_nothing() -> None:
    categories = {name: {"score": 0.97} for name in CATEGORIES} | {"seo": {"score": None}}
    assert read_scores(json.dumps({"categories": categories})) == {
        "performance": 97,
        "accessibility": 97,
        "best-practices": 97,
        "seo": 0,
    }
