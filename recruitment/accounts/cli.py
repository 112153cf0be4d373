"""Commands about the people of HR."""

import click
from flask.cli import AppGroup

from recruitment.access import ROLES
from recruitment.accounts.administrators import ADMINISTRATOR, CannotChange
from recruitment.accounts.colleagues import disable, reset_factor
from recruitment.accounts.directory import UnknownAccount, by_email
from recruitment.accounts.invitations import CannotInvite, invite
from recruitment.database import transaction
from recruitment.employers import profile
from recruitment.employers.models import Employer

accounts = AppGroup("accounts", help="The people of HR who sign in.")


@accounts.command("invite")
@click.argument("email")
@click.option("--role", required=True, type=click.Choice(list(ROLES)), help="What the account may do.")
@click.option("--employer", "slug", help="The employer's slug; not needed while the site has only one.")
def invite_account(email: str, role: str, slug: str | None) -> None:
    """Print a link that sets up an account, once, within 72 hours."""
    try:
        with transaction():
            link = invite(email, role, _employer(role, slug), by=None)
    except (CannotInvite, profile.UnknownEmployer) as problem:
        raise click.ClickException(str(problem)) from problem
    click.echo(link)


@accounts.command("disable")
@click.argument("email")
def disable_account(email: str) -> None:
    """Shut an account out at once."""
    try:
        with transaction():
            disable(by_email(email), by=None)
    except (UnknownAccount, CannotChange) as problem:
        raise click.ClickException(str(problem)) from problem
    click.echo(f"{email} is disabled and signed out everywhere.")


@accounts.command("reset-factor")
@click.argument("email")
def reset_account_factor(email: str) -> None:
    """Sign an account out and print a link that sets password and second factor anew."""
    try:
        with transaction():
            link = reset_factor(by_email(email), by=None)
    except (UnknownAccount, CannotChange) as problem:
        raise click.ClickException(str(problem)) from problem
    click.echo(link)


def _employer(role: str, slug: str | None) -> Employer | None:
    if slug is not None:
        return profile.by_slug(slug)
    return None if role == ADMINISTRATOR else profile.site_employer()
