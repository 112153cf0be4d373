"""Accounts in the back office: one's own, and for administrators everybody's."""

from recruitment.accounts.hr import account, colleague, confirming, credentials, inviting, listing
from recruitment.accounts.hr.door import accounts_hr

__all__ = ["account", "accounts_hr", "colleague", "confirming", "credentials", "inviting", "listing"]
