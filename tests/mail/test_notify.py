"""GOV.UK Notify takes a mail, refuses it for good, or may take it later."""

import socket

import pytest

from recruitment.mail.notify import NotifyTransport
from recruitment.mail.transport import BadMailUrl, TryLater, Undeliverable
from recruitment.mail.transports import transport_for
from tests.mail.letters import message
from tests.mail.notify_office import KEY, TEMPLATE, Answer, NotifyOffice, refusal

NO_ADDRESS = refusal(400, "ValidationError", "email_address Not a valid email address")
TOO_LONG = refusal(400, "BadRequestError", "Emails cannot be longer than 2000000 bytes. Your message is too long")
TRIAL = refusal(400, "BadRequestError", "Can’t send to this recipient using a team-only API key")
NO_TEMPLATE = refusal(400, "BadRequestError", "Template not found")
KEY_REVOKED = refusal(403, "AuthError", "Invalid token: API key has been revoked")
LIMIT = refusal(429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds")
BROKEN = refusal(500, "Exception", "Internal server error")


class TestNotify:
    def test_mail_is_handed_over_with_subject_and_text(self) -> None:
        with NotifyOffice() as office, transport_for(office.url) as transport:
            transport.send(message(Message_ID="<abc@example.org>"), "ada@example.org")
        assert office.taken == [
            {
                "email_address": "ada@example.org",
                "template_id": TEMPLATE,
                "personalisation": {"subject": "Hello", "body": "Thank you."},
                "reference": "abc@example.org",
            }
        ]

    def test_address_for_leaving_goes_along(self) -> None:
        leaving = "<mailto:stop@example.org>, <https://jobs.example.org/alerts/abc/stop>"
        with NotifyOffice() as office, transport_for(office.url) as transport:
            transport.send(message(List_Unsubscribe=leaving), "ada@example.org")
        assert office.taken[0]["one_click_unsubscribe_url"] == "https://jobs.example.org/alerts/abc/stop"

    @pytest.mark.parametrize(
        ("answer", "kind"),
        [
            (NO_ADDRESS, Undeliverable),
            (TOO_LONG, Undeliverable),
            (TRIAL, TryLater),
            (NO_TEMPLATE, TryLater),
            (KEY_REVOKED, TryLater),
            (LIMIT, TryLater),
            (BROKEN, TryLater),
        ],
    )
    def test_answer_says_whether_it_is_for_good(self, answer: Answer, kind: type[Exception]) -> None:
        with NotifyOffice() as office, transport_for(office.url) as transport:
            office.answers = [answer]
            with pytest.raises(kind, match=str(answer[0])):
                transport.send(message(), "ada@example.org")
            transport.send(message(), "ada@example.org")
        assert len(office.taken) == 1

    def test_wrong_key_is_our_fault_and_not_the_mails(self) -> None:
        wrong = f"{KEY[:-1]}1"
        with NotifyOffice() as office, transport_for(office.url.replace(KEY, wrong)) as transport:
            outcome = pytest.raises(TryLater, transport.send, message(), "ada@example.org")
        assert "Invalid token" in str(outcome.value)

    def test_nobody_is_led_elsewhere_with_the_mail(self) -> None:
        with NotifyOffice() as elsewhere, NotifyOffice() as office, transport_for(office.url) as transport:
            place = f"http://127.0.0.1:{elsewhere.server.server_port}/v2/notifications/email"
            office.answers = [(307, {"location": place})]
            with pytest.raises(TryLater, match="307"):
                transport.send(message(), "ada@example.org")
        assert elsewhere.taken == []

    def test_server_that_is_away_or_hangs_is_tried_again(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            transport = NotifyTransport(f"http://127.0.0.1:{silent.getsockname()[1]}", TEMPLATE, KEY, timeout=0.2)
            with transport, pytest.raises(TryLater):
                transport.send(message(), "ada@example.org")

    @pytest.mark.parametrize("url", ["notify:", f"notify://{TEMPLATE}@localhost", f"notify://x:{KEY}@localhost"])
    def test_without_template_or_key_it_says_what_is_missing(self, url: str) -> None:
        with pytest.raises(BadMailUrl, match="NOTIFY_TEMPLATE_ID and NOTIFY_API_KEY"):
            transport_for(url)
