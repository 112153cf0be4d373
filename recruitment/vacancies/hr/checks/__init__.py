"""Pages of the checks: of one advert, and of all that pay less than the living wage."""

from recruitment.vacancies.hr.checks import living_wage, page

__all__ = ["living_wage", "page"]
