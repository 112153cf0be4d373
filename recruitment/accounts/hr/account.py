"""The signed-in account's own pages."""

from flask import redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from recruitment.access import ROLE_NAMES, Permission, requires
from recruitment.accounts.hr.door import accounts_hr
from recruitment.accounts.mfa import recovery_codes_left
from recruitment.accounts.staff_pages import staff_navigation


@accounts_hr.get("/")
@requires(Permission.SEE_FIGURES)
def home() -> Response:
    """The first place the account may go."""
    places = [link.url for link in staff_navigation()]
    return redirect([*places, url_for("accounts_hr.show_account")][0], 303)


@accounts_hr.get("/account")
@requires(Permission.SEE_FIGURES)
def show_account() -> str:
    """Name, role and employer of whoever is signed in, and how many ways back in are left."""
    codes_left = recovery_codes_left(current_user)
    return render_template("accounts/hr/show_account.html", role=ROLE_NAMES[current_user.role], codes_left=codes_left)
