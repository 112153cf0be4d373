"""What every staff page shows: who is signed in, where they may go, and the way out."""

from flask import Flask, current_app, g, request
from flask_login import current_user

from recruitment.access import may
from recruitment.accounts.sessions import STAFF_PATH
from recruitment.web.forms import ActionForm
from recruitment.web.navigation import Link
from recruitment.web.paths import path_of

#: An entry is shown to those whom its view lets in, and only where the view exists.
ENTRIES = (
    ("Today", "dashboards_hr.show_today"),
    ("Vacancies", "vacancies_hr.list_vacancies"),
    ("People", "registrations_hr.list_registrations"),
    ("Figures", "dashboards_hr.show_figures"),
    ("Content", "content_hr.show_content"),
    ("Data rights", "privacy_hr.list_complaints"),
    ("Accounts", "accounts_hr.list_accounts"),
    ("Trail", "audit_hr.list_entries"),
    ("Status", "worker_hr.show_status"),
)
#: Pages that belong to another entry than the one above their address.
ELSEWHERE = {
    "registrations_hr.list_for_vacancy": "People",
    "vacancies_hr.edit_role_type": "Content",
    "vacancies_hr.list_role_types": "Content",
    "vacancies_hr.new_role_type": "Content",
    "vacancies_hr.remove_role_type": "Content",
}


def init_staff_pages(app: Flask) -> None:
    """Give it to the templates of pages under /hr, but not to error pages, which need no database."""
    app.context_processor(_staff_context)


def staff_navigation() -> tuple[Link, ...]:
    """What the signed-in account may open; the entry above the page one is on is marked."""
    return tuple(_link(label, endpoint) for label, endpoint in ENTRIES if _is_open(endpoint))


def _link(label: str, endpoint: str) -> Link:
    """Each entry's own pages lie below its address."""
    url, here = path_of(endpoint), f"{request.script_root}{request.path}"
    is_above = here == url or here.startswith(f"{url}/")
    belongs_to = ELSEWHERE.get(request.endpoint or "")
    return Link(label, url, belongs_to == label if belongs_to else is_above)


def _is_open(endpoint: str) -> bool:
    view = current_app.view_functions.get(endpoint)
    permission = getattr(view, "required_permission", None)
    return permission is not None and may(permission)


def _staff_context() -> dict[str, object]:
    if g.get("is_error_page") or not request.path.startswith(f"{STAFF_PATH}/") or not current_user.is_authenticated:
        return {}
    return {
        "account": current_user,
        "staff_navigation": staff_navigation(),
        "sign_out_form": ActionForm(),
    }
