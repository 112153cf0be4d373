"""Whether an employer's people stay unnamed until somebody contacts them."""

from collections.abc import Iterable

from recruitment.accounts.models import Account
from recruitment.employers.choices import choose
from recruitment.employers.models import Employer


def keep_unnamed(employers: Iterable[Employer], unnamed: Iterable[str], *, by: Account) -> None:
    """Of these employers, those whose slugs are given keep people unnamed; the others name them from the beginning."""
    choose("anonymous_until_contacted", employers, unnamed, by=by)
