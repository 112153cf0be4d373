"""How long alerts are kept, as the texts beside the form say: one clause, which links and retention both ask."""

from datetime import datetime

from sqlalchemy import ColumnElement

from recruitment import clock
from recruitment.alerts.consent import UNCONFIRMED_KEPT
from recruitment.alerts.models import JobAlert


def is_past_limit(instant: datetime) -> ColumnElement[bool]:
    """Never confirmed within seven days, or its last day is over in London."""
    is_unconfirmed = JobAlert.confirmed_at.is_(None) & (JobAlert.consented_at <= instant - UNCONFIRMED_KEPT)
    return is_unconfirmed | (JobAlert.expires_on < clock.to_london(instant).date())
