"""Every page that moves a vacancy."""

from recruitment.vacancies.hr import approving, closing, copying, publishing, several, templates

__all__ = ["approving", "closing", "copying", "publishing", "several", "templates"]
