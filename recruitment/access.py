"""Who may do what: permissions, the roles that bundle them, and the guard of every staff view."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar, cast

import structlog
from flask import abort
from flask_login import current_user
from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute

from recruitment.extensions import login_manager

View = TypeVar("View", bound=Callable[..., Any])
log: Any = structlog.get_logger("recruitment")


class Permission(StrEnum):
    """What a member of staff may do."""

    #: Enter the back office at all and see its figures.
    SEE_FIGURES = "see-figures"
    #: See vacancies in every state.
    SEE_VACANCIES = "see-vacancies"
    #: Write and change drafts, preview them.
    DRAFT_VACANCIES = "draft-vacancies"
    #: Publish, schedule and close vacancies; remove the examples.
    PUBLISH_VACANCIES = "publish-vacancies"
    #: See the people who registered, with everything they told HR.
    SEE_REGISTRATIONS = "see-registrations"
    #: See those who registered for the vacancies where one is named.
    SEE_OWN_REGISTRATIONS = "see-own-registrations"
    #: Take people's details away as a file.
    EXPORT_PEOPLE = "export-people"
    #: Change inspections, benefits, pages, teams and the employer's profile.
    EDIT_CONTENT = "edit-content"
    #: Read the trail of who did what.
    SEE_TRAIL = "see-trail"
    #: Invite, change and disable colleagues.
    MANAGE_ACCOUNTS = "manage-accounts"
    #: Change what all employers share: role types, settings.
    MANAGE_SITE = "manage-site"


_VIEWER = {Permission.SEE_FIGURES}
_HIRING_MANAGER = _VIEWER | {Permission.SEE_VACANCIES, Permission.SEE_OWN_REGISTRATIONS}
_HR_OFFICER = _HIRING_MANAGER | {Permission.DRAFT_VACANCIES, Permission.SEE_REGISTRATIONS}
_HR_MANAGER = _HR_OFFICER | {
    Permission.PUBLISH_VACANCIES,
    Permission.EXPORT_PEOPLE,
    Permission.EDIT_CONTENT,
    Permission.SEE_TRAIL,
}

ROLES: dict[str, frozenset[Permission]] = {
    "administrator": frozenset(Permission),
    "hr-manager": frozenset(_HR_MANAGER),
    "hr-officer": frozenset(_HR_OFFICER),
    "hiring-manager": frozenset(_HIRING_MANAGER),
    "viewer": frozenset(_VIEWER),
}

ROLE_NAMES = {
    "administrator": "Administrator",
    "hr-manager": "HR manager",
    "hr-officer": "HR officer",
    "hiring-manager": "Hiring manager",
    "viewer": "Viewer",
}


def may(permission: Permission) -> bool:
    """Whether the signed-in account's role holds the permission."""
    return bool(current_user.is_authenticated) and permission in ROLES[current_user.role]


def requires(permission: Permission) -> Callable[[View], View]:
    """Let in accounts with the permission: others get 403, the signed-out are sent to sign in."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if not current_user.is_authenticated:
                return login_manager.unauthorized()
            if not may(permission):
                log.warning("permission refused", permission=str(permission), account_id=current_user.id)
                abort(403)
            return view(*args, **kwargs)

        guarded.required_permission = permission  # type: ignore[attr-defined]
        return cast(View, guarded)

    return guard


def of_own_employer(statement: Select[Any], employer_id: InstrumentedAttribute[int]) -> Select[Any]:
    """Narrow a query to what the signed-in account may see: administrators all, others their employer's."""
    if current_user.employer_id is None:
        return statement
    return statement.where(employer_id == current_user.employer_id)
