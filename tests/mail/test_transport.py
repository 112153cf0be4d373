"""What every way to send mail shares."""

from email.message import EmailMessage

from recruitment.mail.transport import plain_text
from tests.mail.letters import message


class TestPlainText:
    def test_part_without_html_is_found(self) -> None:
        assert plain_text(message()) == "Thank you."

    def test_mail_without_one_has_none(self) -> None:
        written = EmailMessage()
        written.set_content("<p>Thank you.</p>", subtype="html")
        assert plain_text(written) == ""
