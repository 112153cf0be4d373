"""Who runs the site sees whether what should happen by itself does happen."""

from recruitment import clock
from recruitment.database import db, transaction
from recruitment.worker.models import TaskState, WorkerSeen
from recruitment.worker.presence import say_alive
from tests.client import CheckingClient
from tests.factories.mail import make_mail
from tests.pages.people import enter

STATUS = "/hr/status"


class TestShowStatus:
    def test_without_a_worker_it_says_what_to_do(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        page = client.page(STATUS)
        assert "No worker is running" in page.text
        assert "flask worker" in page.text

    def test_worker_that_lives_is_told_with_every_task(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        say_alive()
        page = client.page(STATUS)
        assert "No worker is running" not in page.text
        assert all(words in page.text for words in ("Running", "Deliver mail", "Every second", "Daily from 07:00"))

    def test_outbox_is_told_without_anybody_in_it(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        with transaction():
            make_mail(), make_mail(failed_at=clock.now(), last_error="550 No such person")
        page = client.page(STATUS)
        assert "the oldest due since" in page.text
        assert "ada@example.org" not in page.text
        assert page.follow("Mail that did not leave").h1 == "Mail that did not leave"

    def test_failure_and_wrong_clock_are_told(self, client: CheckingClient) -> None:
        enter(client, "administrator")
        now = clock.now()
        with transaction():
            db.session.add(TaskState(task="deliver mail", failed_at=now, last_error="OSError in smtp.send, line 9"))
            db.session.add(WorkerSeen(worker="desk:1:x", started_at=now, seen_at=now, clock_ahead=300.0))
        page = client.page(STATUS)
        assert "OSError in smtp.send, line 9" in page.text
        assert "The clock of desk:1 is 300 seconds ahead of" in page.text

    def test_it_is_for_who_runs_the_site(self, client: CheckingClient) -> None:
        enter(client, "hr-manager")
        assert client.get(STATUS).status_code == 403
