"""Complaints as rows of a table."""

from datetime import date

from flask import url_for

from recruitment.privacy.complaints import days_left
from recruitment.privacy.models import Complaint
from recruitment.web.template_filters import date_in_words, instant_in_words

COLUMNS = [{"label": "Complaint"}, {"label": "Received"}, {"label": "Answer by"}, {"label": "State"}]


def row_of(complaint: Complaint, today: date) -> dict[str, object]:
    """Reference, dates and state, which are no one's details."""
    state, kind = state_of(complaint, today)
    url = url_for(".show_complaint", complaint_id=complaint.id)
    return {
        "cells": [
            {"text": complaint.reference, "url": url, "hint": complaint.employer.name},
            {"text": instant_in_words(complaint.created_at)},
            {"text": date_in_words(complaint.due_on)},
            {"text": state, "tag_kind": kind},
        ]
    }


def state_of(complaint: Complaint, today: date) -> tuple[str, str]:
    """In words, and the kind of its tag."""
    if complaint.answered_at:
        return "Answered", "outline"
    left = days_left(complaint, today)
    if left < 0:
        return f"{-left} {'day' if left == -1 else 'days'} late", "soon"
    if left == 0:
        return "Due today", "soon"
    return f"{left} {'day' if left == 1 else 'days'} left", "sun" if left <= 7 else ""
