"""Alerts as pages show them."""

from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from recruitment.alerts.links import token_of
from recruitment.alerts.models import FREQUENCIES, JobAlert
from recruitment.alerts.searches import count_lately, count_real, read_text, text_of
from recruitment.alerts.subscriptions import confirmed_of, forgotten_on, is_worth_renewing, others_of, state_of
from recruitment.vacancies.criteria import Criteria
from recruitment.vacancies.list_addresses import joined, list_address, search_address
from recruitment.vacancies.search import count_matches
from recruitment.vacancies.search_words import ALL_JOBS, Told, sentence_of, told_of
from recruitment.web.navigation import Link
from recruitment.web.paths import path_of


@dataclass(frozen=True)
class NewAlertPage:
    """Beside the form: the search, and how many an alert would have told of."""

    told: list[Told]
    search_url: str
    lately: str


@dataclass(frozen=True)
class AlertPage:
    """One alert as its owner sees it. `forgotten_on`: when it goes unless it is confirmed."""

    state: str
    url: str
    change_url: str
    told: list[Told]
    search_url: str
    forgotten_on: date
    expires_on: date
    may_renew: bool
    others: list[Link]


def present_new(criteria: Criteria, instant: datetime) -> NewAlertPage:
    """The search that somebody wants to hear of."""
    return NewAlertPage(_told(criteria), list_address(criteria), _lately(criteria, instant))


def present(alert: JobAlert) -> AlertPage:
    """The alert behind a link, and the others of its address."""
    criteria, token = read_text(alert.search), token_of(alert)
    return AlertPage(
        state=state_of(alert),
        url=url_for("alerts.show", alert_token=token),
        change_url=url_for("alerts.change", alert_token=token),
        told=[*_told(criteria), Told("How often", FREQUENCIES[alert.frequency]), Told("Sent to", alert.email_as_typed)],
        search_url=list_address(criteria),
        forgotten_on=forgotten_on(alert),
        expires_on=alert.expires_on,
        may_renew=is_worth_renewing(alert),
        others=[_link_to(one) for one in others_of(alert)],
    )


def links_to(email: str) -> list[Link]:
    """The pages of all alerts that run or are paused: for whoever has shown that the address is theirs."""
    return [_link_to(one) for one in confirmed_of(email)]


def new_alert_url(criteria: Criteria) -> str:
    """The form for this search."""
    return joined(path_of("alerts.new"), text_of(criteria))


def stopped_url(alert: JobAlert) -> str:
    """The page that says it has gone, and leads to a new one for the search."""
    return search_address("alerts.show_stopped", read_text(alert.search))


def _link_to(alert: JobAlert) -> Link:
    return Link(sentence_of(read_text(alert.search)), url_for("alerts.show", alert_token=token_of(alert)))


def _told(criteria: Criteria) -> list[Told]:
    return told_of(criteria) or [Told("Jobs", ALL_JOBS)]


def _lately(criteria: Criteria, instant: datetime) -> str:
    """Never against what the page of jobs lists, which may be older than a month, or examples."""
    if count := count_lately(criteria, instant):
        return f"{count:,} job{'s' if count > 1 else ''} like this opened in the last month."
    if older := count_real(criteria, instant):
        still = "One is still open" if older == 1 else f"{older:,} are still open"
        return f"No job like this opened in the last month. {still} from before."
    if count_matches(criteria, instant):
        return "The jobs like this on the site now are examples. We only email you about real ones."
    return "No job like this opened in the last month. You would hear of the next one."
