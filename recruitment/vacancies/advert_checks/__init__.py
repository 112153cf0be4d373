"""What is looked at before an advert is public: what stops it, what needs a reason, and advice."""

from recruitment.vacancies.advert_checks.needs import NEEDED, NEEDED_BY_ALL, missing

__all__ = ["NEEDED", "NEEDED_BY_ALL", "missing"]
