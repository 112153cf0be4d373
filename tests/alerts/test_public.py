"""Job alerts, as somebody asks for one and looks after it."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from recruitment.alerts.links import token_of
from recruitment.alerts.models import JobAlert
from recruitment.database import db, transaction
from recruitment.mail.models import OutboxMail
from tests.client import CheckingClient
from tests.factories.alerts import make_alert, page_of
from tests.factories.employers import make_employer
from tests.factories.vacancies import make_vacancy
from tests.house_rules.whole_site import everything
from tests.outbox import mails
from tests.page import Page
from tests.sentences import long_sentences_of

ADA = "ada@example.org"
SEARCH = "hours=part-time"
NEW = f"/alerts/new?{SEARCH}"


@pytest.fixture(autouse=True)
def employer(app: Flask) -> None:
    with transaction():
        make_employer(name="Islington Council")


def alerts() -> list[JobAlert]:
    db.session.rollback()
    return list(db.session.scalars(select(JobAlert).order_by(JobAlert.id)))


def asked(client: CheckingClient, email: str = ADA, address: str = NEW) -> Page:
    page: Page = client.page(address).form().fill(email=email, frequency="daily").submit()
    return page


def made(search: str = SEARCH, **columns: object) -> str:
    """The path of an alert's page."""
    with transaction():
        path = page_of(make_alert(search, **columns))  # type: ignore[arg-type]
    return path


class TestNew:
    def test_search_stands_there_in_words_with_what_it_would_have_told(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(hours=["part-time"])
        page = client.page(f"{NEW}&q=social")
        assert "“social”" in page.text
        assert "Part time" in page.text
        assert "1 job like this opened in the last month." in page.text
        assert page.follow("Change the search on the page of jobs").path == "/jobs"

    def test_without_a_search_it_is_about_all_jobs(self, client: CheckingClient) -> None:
        assert "All jobs" in client.page("/alerts/new").main.text

    def test_it_is_kept_and_waits_for_its_owner(self, client: CheckingClient) -> None:
        assert asked(client).h1 == "Look in your inbox"
        (alert,) = alerts()
        assert (alert.search, alert.frequency, alert.confirmed_at) == (SEARCH, "daily", None)
        assert mails(ADA) == ["Confirm your job alert"]

    def test_privacy_notice_stands_at_the_form_and_nothing_is_chosen(self, client: CheckingClient) -> None:
        page = client.page(NEW)
        for question in ("Who sees it", "Why we ask", "How long we keep it", "If you change your mind"):
            assert question in page.main.text
        assert not [box for box in page.main.find("input") if "checked" in box.attrs]

    def test_errors_stand_beside_the_fields_and_keep_what_was_typed(self, client: CheckingClient) -> None:
        page = client.page(NEW).form().fill(email="ada at home").submit()
        assert page.status == 422
        assert page.errors == {
            "email": "Enter an email address like name@example.org",
            "frequency-0": "Choose how often we should email you",
        } or page.errors == {
            "email": "Enter an email address like name@example.org",
            "frequency": "Choose how often we should email you",
        }
        assert page.form().values["email"] == ["ada at home"]
        assert "Part time" in page.text

    def test_known_address_gets_the_same_answer(self, client: CheckingClient) -> None:
        made()
        known, unknown = asked(client), asked(client, "new@example.org")
        assert (known.path, known.status, known.text) == (unknown.path, unknown.status, unknown.text)
        assert mails(ADA)[-1] == "You have this job alert already"

    def test_five_an_hour_an_address_and_a_form_sent_again_is_none(self, client: CheckingClient) -> None:
        form = client.page(NEW).form().fill(email=ADA, frequency="daily")
        for _ in range(3):
            form.submit()
        assert mails(ADA) == ["Confirm your job alert"]
        for number in range(4):
            assert asked(client, address=f"/alerts/new?q={number}").status == 200
        refused = asked(client, address="/alerts/new?q=last")
        assert (refused.status, "Retry-After" in refused.response.headers) == (429, True)

    def test_form_is_not_stored(self, client: CheckingClient) -> None:
        assert client.page(NEW).response.headers["Cache-Control"] == "no-store"


class TestShow:
    def test_owner_confirms_by_pressing_a_button(self, client: CheckingClient) -> None:
        page = client.page(made(confirmed=False))
        assert page.h1 == "Start your job alert"
        assert "Monday 22 June 2026" in page.text or "delete it on" in page.text
        page = page.form().submit("Start this job alert")
        assert (page.h1, "Your job alert has started." in page.text) == ("Your job alert", True)
        assert alerts()[0].confirmed_at is not None

    def test_it_is_paused_and_goes_on(self, client: CheckingClient) -> None:
        page = client.page(made()).form().submit("Pause")
        assert page.h1 == "Your job alert is paused"
        assert alerts()[0].next_on is None
        assert page.form().submit("Resume").h1 == "Your job alert"
        assert alerts()[0].next_on is not None

    def test_one_press_stops_it_and_leads_to_a_new_one_with_the_search(self, client: CheckingClient) -> None:
        page = client.page(made()).form().submit("Stop this job alert")
        assert (page.h1, alerts()) == ("Your job alert has stopped", [])
        assert "Part time" in page.follow("Set it up again").text

    def test_renewing_is_offered_when_it_helps(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        path = made()
        assert "still looking: keep it" not in client.page(path).text
        clock.shift(timedelta(days=340))
        page = client.page(path).form().submit("I’m still looking: keep it for 12 months")
        assert "another 12 months" in page.text
        assert alerts()[0].expires_on.isoformat() == "2028-05-21"

    def test_other_alerts_of_the_address_are_listed(self, client: CheckingClient) -> None:
        path = made()
        made("hours=job-share")
        made("hours=flexible", email="bo@example.org")
        page = client.page(path)
        assert "Flexible" not in page.text
        assert page.follow("Job share").h1 == "Your job alert"

    def test_hundred_looks_at_each_mailed_link_change_nothing(self, client: CheckingClient) -> None:
        paths = [made(confirmed=False), made("hours=job-share")]
        before = everything()
        for path in paths:
            for _ in range(100):
                for end in ("", "/change", "/unsubscribe"):
                    client.get(path + end)
        assert everything() == before

    @pytest.mark.parametrize("path", ["/alerts/unknown", f"/alerts/{'A' * 48}", f"/alerts/{'A' * 48}/change"])
    def test_link_without_an_alert_says_so(self, client: CheckingClient, path: str) -> None:
        page = client.page(path)
        assert (page.status, page.h1) == (410, "There is no job alert behind this link")

    def test_button_that_is_none_of_ours_changes_nothing(self, client: CheckingClient) -> None:
        form = client.page(made()).form()
        form.values["act"] = ["explode"]
        before = everything()
        data = {name: values[0] for name, values in form.values.items()}
        assert client.post(form.element.attrs["action"], data=data).status_code == 400
        assert everything() == before

    def test_copy_is_plain(self, client: CheckingClient) -> None:
        paths = (NEW, "/alerts/asked", "/alerts/stopped", "/alerts/unknown", made(), made("q=a", confirmed=False))
        for path in paths:
            assert long_sentences_of(client.page(path).main) == [], path


class TestChange:
    def test_search_and_rhythm_stand_there_and_are_changed(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy()
        form = client.page(f"{made('q=youth&hours=part-time&salary_from=33000')}/change").form()
        assert (form.values["q"], form.values["hours"], form.values["salary_from"]) == (
            ["youth"],
            ["part-time"],
            ["33000"],
        )
        page = form.fill(
            q="", hours=["Part time", "Job share"], salary_from="From £40,000", frequency="weekly"
        ).submit()
        assert "Your job alert is changed." in page.text
        assert "Part time or Job share" in page.text
        (alert,) = alerts()
        assert (alert.search, alert.frequency) == ("hours=part-time&hours=job-share&salary_from=40000", "weekly")

    def test_search_of_another_alert_is_refused_beside_the_field(self, client: CheckingClient) -> None:
        made("hours=job-share")
        page = client.page(f"{made()}/change").form().fill(hours=["Job share"]).submit()
        assert (page.status, list(page.errors)) == (422, ["q"])
        assert page.form().values["hours"] == ["job-share"]


class TestUnsubscribe:
    ONE_CLICK = {"List-Unsubscribe": "One-Click"}

    def test_mail_program_stops_it_without_cookie_token_or_redirect(self, app: Flask, client: CheckingClient) -> None:
        path = made()
        program = app.test_client(use_cookies=False)
        answer = program.post(f"{path}/unsubscribe", data=self.ONE_CLICK, headers={"Origin": "https://mail.example"})
        assert (answer.status_code, alerts()) == (200, [])
        assert program.post(f"{path}/unsubscribe", data=self.ONE_CLICK).status_code == 200

    def test_anything_else_that_is_posted_stops_nothing(self, client: CheckingClient) -> None:
        path = made()
        assert client.post(f"{path}/unsubscribe", data={}).status_code == 400
        assert len(alerts()) == 1

    def test_looking_leads_to_the_button(self, client: CheckingClient) -> None:
        page = client.page(f"{made()}/unsubscribe")
        assert page.h1 == "Your job alert"
        assert len(alerts()) == 1


class TestWays:
    """Where pages lead to an alert."""

    def test_from_any_search(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(hours=["part-time"])
        page = client.page(f"/jobs?{SEARCH}&sort=salary&page=1").follow("Email me new jobs like these")
        assert page.address == NEW

    def test_from_a_search_that_found_nothing(self, client: CheckingClient) -> None:
        page = client.page(f"/jobs?{SEARCH}").follow("Email me when a job like this opens")
        assert (page.address, "You would hear of the next one" in page.text) == (NEW, True)

    def test_from_a_vacancy_that_has_closed(self, client: CheckingClient, clock: time_machine.Traveller) -> None:
        with transaction():
            make_vacancy(reference="SW-1")
        clock.shift(timedelta(days=30))
        page = client.page("/jobs/sw-1").follow("Email me new jobs like this")
        assert page.address == "/alerts/new?role_type=social-worker"


def test_personal_data_stays_out_of_the_log(
    client: CheckingClient, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    path = made()
    client.page(path)
    asked(client)
    out = capsys.readouterr()
    said = caplog.text + out.out + out.err
    assert ADA not in said
    assert path.removeprefix("/alerts/") not in said


def test_mail_leads_where_it_says(client: CheckingClient) -> None:
    asked(client)
    text = db.session.scalars(select(OutboxMail.text)).one()
    (link,) = [line for line in text.splitlines() if "/alerts/" in line]
    assert client.page(link).h1 == "Start your job alert"
    assert link.endswith(token_of(alerts()[0]))
    assert db.session.scalar(select(func.count()).select_from(JobAlert)) == 1
