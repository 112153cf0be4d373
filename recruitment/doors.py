"""Every blueprint and its URL prefix: one table."""

from flask import Blueprint
from flask_smorest import Blueprint as ApiBlueprint

from recruitment.accounts.hr import accounts_hr
from recruitment.accounts.public import sign_in
from recruitment.alerts.hr import alerts_hr
from recruitment.alerts.public import alerts
from recruitment.audit.hr import audit_hr
from recruitment.benefits.api import benefits_api
from recruitment.benefits.hr import benefits_hr
from recruitment.benefits.public import benefits
from recruitment.content.hr import content_hr
from recruitment.content.public import texts
from recruitment.dashboards.hr import dashboards_hr
from recruitment.documents.hr import documents_hr
from recruitment.employers.hr import employers_hr
from recruitment.employers.public import brand
from recruitment.gallery.hr import gallery_hr
from recruitment.home.api import api_reference
from recruitment.home.public import home
from recruitment.inspection.api import inspection_api
from recruitment.inspection.hr import inspection_hr
from recruitment.inspection.public import inspection
from recruitment.mail.hr import mail_hr
from recruitment.monitoring.hr import monitoring_hr
from recruitment.monitoring.public import monitoring
from recruitment.operations.api import metrics
from recruitment.operations.health import health
from recruitment.pay.hr import pay_hr
from recruitment.privacy.hr import privacy_hr
from recruitment.privacy.public import privacy
from recruitment.registrations.hr import registrations_hr
from recruitment.registrations.public import my_interest, registrations
from recruitment.vacancies.api import vacancies_api
from recruitment.vacancies.feeds.public import feeds
from recruitment.vacancies.hr import vacancies_hr
from recruitment.vacancies.public import vacancies
from recruitment.worker.hr import worker_hr

DOORS: tuple[tuple[Blueprint, str], ...] = (
    (home, "/"),
    (vacancies, "/jobs"),
    (feeds, "/feeds"),
    (alerts, "/alerts"),
    (registrations, "/"),
    (my_interest, "/"),
    (inspection, "/inspection"),
    (benefits, "/benefits"),
    (api_reference, "/api"),
    (health, "/health"),
    (metrics, "/metrics"),
    (sign_in, "/hr"),
    (accounts_hr, "/hr"),
    (audit_hr, "/hr/trail"),
    (mail_hr, "/hr/mail"),
    (worker_hr, "/hr/status"),
    (dashboards_hr, "/hr"),
    (vacancies_hr, "/hr/vacancies"),
    (registrations_hr, "/hr"),
    (documents_hr, "/hr/documents"),
    (content_hr, "/hr/content"),
    (inspection_hr, "/hr/content/inspections"),
    (benefits_hr, "/hr/content/benefits"),
    (employers_hr, "/hr/content"),
    (brand, "/brand"),
    (texts, "/"),
    (privacy, "/privacy"),
    (privacy_hr, "/hr/privacy"),
    (monitoring, "/equality-monitoring"),
    (monitoring_hr, "/hr/figures"),
    (alerts_hr, "/hr/figures"),
    (pay_hr, "/hr/content/living-wage"),
    (gallery_hr, "/hr/components"),
)

#: The same for programs. They describe themselves in OpenAPI.
API_DOORS: tuple[tuple[ApiBlueprint, str], ...] = (
    (vacancies_api, "/api/v1/vacancies"),
    (inspection_api, "/api/v1/inspections"),
    (benefits_api, "/api/v1/benefits"),
)
