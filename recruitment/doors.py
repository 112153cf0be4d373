"""Every blueprint and its URL prefix: one table."""

from flask import Blueprint

from recruitment.accounts.hr import accounts_hr
from recruitment.accounts.public import sign_in
from recruitment.benefits.public import benefits
from recruitment.home.public import home
from recruitment.inspection.public import inspection
from recruitment.operations.health import health
from recruitment.registrations.hr import registrations_hr
from recruitment.registrations.public import registrations
from recruitment.vacancies.hr import vacancies_hr
from recruitment.vacancies.public import vacancies

DOORS: tuple[tuple[Blueprint, str], ...] = (
    (home, "/"),
    (vacancies, "/jobs"),
    (registrations, "/"),
    (inspection, "/inspection"),
    (benefits, "/benefits"),
    (health, "/health"),
    (sign_in, "/hr"),
    (accounts_hr, "/hr"),
    (vacancies_hr, "/hr/vacancies"),
    (registrations_hr, "/hr"),
)
