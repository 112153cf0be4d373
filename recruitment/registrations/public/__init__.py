"""Register interest, confirm it, and see, correct, renew, withdraw or delete what is held."""

from recruitment.registrations.public import (
    confirming,
    leaving,
    my_cv,
    my_cv_file,
    my_data,
    my_interest_pages,
    registering,
    registering_for_job,
)
from recruitment.registrations.public.door import my_interest, registrations

__all__ = [
    "confirming",
    "leaving",
    "my_cv",
    "my_cv_file",
    "my_data",
    "my_interest",
    "my_interest_pages",
    "registering",
    "registering_for_job",
    "registrations",
]
