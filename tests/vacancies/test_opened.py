"""When vacancies opened."""

from datetime import timedelta

import pytest

from recruitment import clock
from recruitment.database import transaction
from recruitment.vacancies.opened import newly_open, opened_between
from tests.factories.vacancies import all_states, make_vacancy

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.usefixtures("app")
class TestOpened:
    def test_only_open_ones_are_news_and_examples_are_none(self) -> None:
        with transaction():
            states = all_states(clock.now())
            make_vacancy(is_example=True)
        assert [one.vacancy_id for one in newly_open(clock.now() - 9 * DAY, clock.now())] == [states["open"].id]

    def test_closed_ones_opened_all_the_same(self) -> None:
        with transaction():
            states = all_states(clock.now())
        found = opened_between(clock.now() - 9 * DAY, clock.now())
        assert set(found) == {states["open"].id, states["closed"].id}

    def test_later_of_publishing_and_approval_counts(self) -> None:
        now = clock.now()
        with transaction():
            late, other = (make_vacancy(publish_at=now - 9 * DAY) for _ in range(2))
            late.approved_at, other.approved_at = now - HOUR, now - 10 * DAY
        (one,) = newly_open(now - DAY, now)
        assert (one.vacancy_id, one.opened_at) == (late.id, now - HOUR)

    def test_bounds_are_after_the_first_and_up_to_the_last(self) -> None:
        now = clock.now()
        with transaction():
            make_vacancy(publish_at=now - DAY)
            make_vacancy(publish_at=now)
        assert len(newly_open(now - DAY, now)) == 1

    def test_newest_comes_first_and_each_names_its_post(self) -> None:
        now = clock.now()
        with transaction():
            first = make_vacancy(publish_at=now - 3 * HOUR)
            second = make_vacancy(publish_at=now - HOUR)
            second.first_round_id = first.id
        assert [(one.vacancy_id, one.post_id) for one in newly_open(now - DAY, now)] == [
            (second.id, first.id),
            (first.id, first.id),
        ]
