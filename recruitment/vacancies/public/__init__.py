"""Jobs for everybody: the list with its filters, each vacancy, and several of them side by side."""

from recruitment.vacancies.public import comparing, jobs
from recruitment.vacancies.public.door import vacancies

__all__ = ["comparing", "jobs", "vacancies"]
