"""Leaving: everything of an address goes, as its owner asked by a link that was mailed there."""

from recruitment.alerts import holding as alerts
from recruitment.database import leave_no_trace
from recruitment.mail import holding as mails
from recruitment.registrations import holding
from recruitment.registrations.self_service import Mine, record_own


def delete_all(mine: Mine) -> int:
    """Registrations with all that belongs to them, job alerts, and the mails to the address; how many registrations.

    A complaint stays: we have to be able to show that it was answered. The trail keeps that it was done.
    """
    leave_no_trace()
    for registration in mine.registrations:
        record_own("registration deleted", registration)
    number = holding.erase(mine.email)
    alerts.erase(mine.email)
    mails.erase(mine.email)
    return number
