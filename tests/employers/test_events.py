"""What employers tell the rooms above."""

from recruitment.employers import events
from recruitment.vacancies.following import count_vacancies, follow_merger, follow_new_name, follow_working_year


class TestSignals:
    def test_vacancies_listen_to_each(self, app: object) -> None:
        for signal, receiver in (
            (events.working_year_changed, follow_working_year),
            (events.team_renamed, follow_new_name),
            (events.team_merged, follow_merger),
            (events.team_counted, count_vacancies),
        ):
            assert receiver in list(signal.receivers_for(None))
