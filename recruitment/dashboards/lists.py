"""Where the list is that shows what a duty counts."""

from typing import Any

from flask import current_app, url_for

from recruitment.access import may
from recruitment.dashboards.duties import Duty


def list_of(duty: Duty) -> str:
    """Its address for the signed-in account; empty where there is no such page, or not for them."""
    view = current_app.view_functions.get(duty.endpoint)
    permission = getattr(view, "required_permission", None)
    if permission is None or not may(permission):
        return ""
    said: dict[str, Any] = dict(duty.parameters)
    return url_for(duty.endpoint, **said)
