"""Jobs for everybody: the list with its filters, each vacancy, several side by side, and what one takes along."""

from recruitment.vacancies.public import comparing, jobs, taking_along
from recruitment.vacancies.public.door import vacancies

__all__ = ["comparing", "jobs", "taking_along", "vacancies"]
