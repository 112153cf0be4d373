"""Invitations, sign-in and new passwords: the doors that no session opens."""

from recruitment.accounts.public import inviting, resetting, signing_in
from recruitment.accounts.public.door import sign_in

__all__ = ["inviting", "resetting", "sign_in", "signing_in"]
