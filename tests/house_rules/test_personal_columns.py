"""Every column says what it holds about a person, or stands here among those that hold nothing about one."""

from recruitment.personal_data import tag_of, tagged_columns
from tests.house_rules.filled_tables import all_models

#: Table → its columns that tell nothing of a person: keys, places in an order, and what is about posts and councils.
#: A new column stands here, or its model says why it is there and until when (see `recruitment/personal_data.py`).
IMPERSONAL = {
    "alert_digest": "id",
    "document": (
        "id employer_id registration_id submission_key kind size state finding attempts scan_at scanned_at"
    ),
    "job_alert": "id",
    "removed_file": "stored_as",
    "account": "id employer_id",
    "audit_entry": "id employer_id previous_hash hash",
    "audit_head": "id entries hash",
    "benefit": (
        "id employer_id position theme title text figure figure_label is_highlight role_types source source_url "
        "checked_on review_on version_id"
    ),
    "catalogue_change": "sequence vacancy_id",
    "complaint": "id employer_id purge_on",
    "employer": (
        "id slug name short_name contact_confirmed_on full_time_week full_time_week_confirmed_on "
        "weeks_in_year approval_required anonymous_until_contacted leave_year_month base_leave carry_over "
        "long_service_leave leave_is_limit leave_confirmed_on "
        "brand_colour logo logo_words logo_width logo_height opens_unscanned version_id"
    ),
    "employer_logo": "employer_id header square",
    "equality_count": "employer_id quarter role_type question answer number",
    "equality_form": "key_hash purge_on",
    "finding": (
        "id inspection_id judgement_id position theme title statement paragraph is_to_improve is_highlight role_types "
        "version_id"
    ),
    "freshness": "id epoch site_version catalogue_sequence",
    "inspection": (
        "id employer_id framework framework_name inspected_from inspected_to is_dated_by_month published_on "
        "report_url report_url_confirmed_on source_note checked_on review_on version_id"
    ),
    "interest_link": "id registration_id",
    "invitation": "id",
    "judgement": "id inspection_id parent_id position area themes grade is_overall version_id",
    "living_wage_rate": "id kind hourly announced_on in_force_from source checked_on version_id",
    "message_template": "id employer_id name subject text updated_at",
    "outbox_mail": (
        "id employer_id message_id composer subject_id next_attempt_at attempts leased_until stopped_at purge_on"
    ),
    "password_reset": "id",
    "rate_limit_count": "expires_at",
    "recovery_code": "id",
    "registration": "id employer_id",
    "registration_arrangement": "registration_id",
    "registration_hours": "registration_id",
    "registration_note": "id registration_id",
    "registration_role_type": "registration_id",
    "role_type": "id slug name position",
    "staff_session": "id",
    "task_day": "task day worker leased_until done_at",
    "task_state": "task succeeded_at failed_at last_error",
    "team": "id employer_id name slug",
    "text_version": "id employer_id slug number text comment published_at review_on",
    "unsent_form": "id name",
    "vacancy": (
        "id employer_id reference source source_reference title role_type_id team_id grade positions "
        "contract_type contract_months hours_per_week weeks_per_year salary_min salary_max salary_unit "
        "salary_extras annual_min annual_max location postcode summary description publish_at closes_at "
        "interview_on starts_on registration_required dbs_level apply_url status is_example submitted_at "
        "approved_at outcome ended_at created_at updated_at version_id title_words summary_words all_words "
        "text_signature wording_reason reasoned_words first_round_id"
    ),
    "vacancy_arrangement": "vacancy_id value",
    "vacancy_day_count": "page vacancy_id day number",
    "vacancy_hours": "vacancy_id value",
    "vacancy_template": "id employer_id name updated_at",
    "vacancy_upload": "id name employer_id mapping publishes purge_on",
    "vacancy_visit_count": "vacancy_id day page source number",
    "visit_count": "day page employer_id source number",
    "worker_seen": "worker started_at seen_at clock_ahead",
}


def untagged() -> dict[str, set[str]]:
    """Table → columns without a tag."""
    tables = all_models().tables
    found = {name: {column.name for column in table.columns if not tag_of(column)} for name, table in tables.items()}
    return {name: columns for name, columns in found.items() if columns}


def test_every_column_is_tagged_or_known_to_be_impersonal() -> None:
    assert untagged() == {name: set(columns.split()) for name, columns in IMPERSONAL.items()}


def test_tags_speak_to_a_reader() -> None:
    for column, tag in tagged_columns(all_models()):
        for words in (tag.purpose, tag.kept, tag.what or "X"):
            assert words[:1].isupper() or words[:1].isdecimal(), (column, words)
            assert not words.endswith("."), (column, words)
