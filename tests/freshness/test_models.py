"""Which tables count as shown: a new one has to be judged."""

from recruitment.database import Base
from recruitment.freshness.models import Shown
from tests.house_rules.filled_tables import all_models

#: No public page shows a row of these.
NEVER_SHOWN = {
    "account": "colleagues; a vacancy's contact is written into the vacancy",
    "alert_digest": "for the one it is sent to",
    "alert_sent_vacancy": "what somebody was told of",
    "audit_entry": "for staff",
    "audit_head": "for the chain",
    "catalogue_change": "the counter itself",
    "complaint": "for staff",
    "document": "for staff, and the one who sent it",
    "equality_count": "for staff",
    "equality_form": "against counting twice",
    "freshness": "the counter itself",
    "interest_link": "for the one it is sent to",
    "invitation": "for the one who is invited",
    "job_alert": "for the one who asked for it",
    "message_template": "for staff",
    "notice_preference": "for its owner",
    "outbox_mail": "for the one it is sent to",
    "password_reset": "for the one who forgot the password",
    "rate_limit_count": "counts of tries",
    "recovery_code": "for its owner",
    "registration": "for the one who registered, on a page that is never kept",
    "registration_arrangement": "part of a registration",
    "registration_hours": "part of a registration",
    "registration_note": "for staff",
    "registration_role_type": "part of a registration",
    "removed_file": "on its way out",
    "staff_session": "for its owner",
    "task_day": "for the worker",
    "task_state": "for staff",
    "unsent_form": "for the one who typed it",
    "vacancy_day_count": "for staff, as visit_count",
    "vacancy_template": "for staff, who begin vacancies with it",
    "vacancy_upload": "a file on its way in",
    "vacancy_visit_count": "for staff, as the next",
    "worker_seen": "for staff",
    "visit_count": "for staff: counting a view must not make the page another one",
}


class TestShown:
    def test_every_table_is_shown_or_never_shown(self) -> None:
        all_models()
        shown = {one.local_table.name for one in Base.registry.mappers if issubclass(one.class_, Shown)}
        assert shown & NEVER_SHOWN.keys() == set()
        assert shown | NEVER_SHOWN.keys() == set(Base.metadata.tables)
