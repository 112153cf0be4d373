"""`flask mail`."""

from collections.abc import Callable

from recruitment.database import transaction
from tests.client import SeparateCliRunner
from tests.factories.mail import make_mail
from tests.mail.post_office import PostOffice


class TestDeliver:
    def test_counts_are_reported(self, command: SeparateCliRunner, post_office: PostOffice) -> None:
        with transaction():
            for _ in range(3):
                make_mail()
        post_office.replies = ["451 Busy", "550 No such person"]
        result = command("mail", "deliver")
        assert result.output == "1 sent, 1 to be tried again, 1 given up.\n"
        assert result.exit_code == 0

    def test_console_shows_the_mail(self, command: SeparateCliRunner) -> None:
        with transaction():
            make_mail(subject="We have your interest")
        assert "Subject: We have your interest" in command("mail", "deliver").output

    def test_unusable_mail_url_is_said(self, command: SeparateCliRunner, change_settings: Callable[..., None]) -> None:
        change_settings(mail_url="notify:")
        result = command("mail", "deliver")
        assert result.exit_code == 1
        assert "GOV.UK Notify" in result.stderr
