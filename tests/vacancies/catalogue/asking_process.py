"""A process of its own on the same database: for each search on its input it says what it finds."""

import json
import os
import sys
from datetime import datetime

from recruitment.config import Settings
from recruitment.factory import create_app
from recruitment.vacancies.search import find_ids, search_for
from tests.databases import TEST_KEY


def answer(line: str) -> str:
    """Ids in order and the counts, for {"parameters": …, "instant": ISO}."""
    asked = json.loads(line)
    instant = datetime.fromisoformat(asked["instant"])
    results = search_for(asked["parameters"], instant)
    return json.dumps({"ids": find_ids(results.criteria, instant), "facets": results.facets})


def main() -> None:
    """Until the input ends."""
    app = create_app(Settings(database_url=os.environ["ASKED_DATABASE"], secret_key=TEST_KEY))
    with app.app_context():
        for line in sys.stdin:
            sys.stdout.write(f"{answer(line)}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
