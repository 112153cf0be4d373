"""Register interest, confirm it, and see, correct, renew, withdraw or delete what is held."""

from recruitment.registrations.public import confirming, my_cv, my_interest_pages, registering
from recruitment.registrations.public.door import my_interest, registrations

__all__ = ["confirming", "my_cv", "my_interest", "my_interest_pages", "registering", "registrations"]
