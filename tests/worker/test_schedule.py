"""What happens by itself."""

from recruitment.worker.schedule import SCHEDULE


class TestSchedule:
    def test_mail_goes_out_every_second(self) -> None:
        (mail,) = [task for task in SCHEDULE if task.name == "deliver mail"]
        assert mail.every.total_seconds() == 1

    def test_unsent_forms_are_forgotten_soon_after_their_hour(self) -> None:
        (forget,) = [task for task in SCHEDULE if task.name == "forget unsent forms"]
        assert forget.every.total_seconds() <= 900

    def test_names_are_different(self) -> None:
        assert len({task.name for task in SCHEDULE}) == len(SCHEDULE)
