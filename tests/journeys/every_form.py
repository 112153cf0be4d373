"""What each form of the site does not take: field → text, by the route that the form is sent to.

Where nothing can be filled in, {}: the button is pressed on a page that was open in another session.
"""

from tests.journeys.furniture import LONG_NAME

#: Somebody took the choice away while the page was open.
GONE = None
TOO_LONG = "word " * 600
Mistakes = dict[str, str | None]


def _no_day(*names: str) -> Mistakes:
    """The thirty-first of February."""
    return {f"{name}-{part}": text for name in names for part, text in (("day", "31"), ("month", "2"))}


_PERSON: Mistakes = {
    "name": "",
    "phone": "12",
    "hours": GONE,
    "arrangements": GONE,
    "pay_wanted": "lots",
    "experience": GONE,
    "professional_number": LONG_NAME,
    "message": TOO_LONG * 2,
    "adjustments": TOO_LONG,
}
_INTEREST = _PERSON | {"email": "ada at home", "heard_from": GONE}
_CLOSING = {**_no_day("closes_on"), "closes_time": "noon"}
_BENEFIT = {
    **dict.fromkeys(("theme", "title", "text", "source"), ""),
    "role_types": GONE,
    "source_url": "ftp:",
    **_no_day("checked_on", "review_on"),
}
_INSPECTION = {
    "framework": "",
    "framework_name": "",
    "report_url": "ftp:",
    "source_note": TOO_LONG,
    **_no_day("inspected_from", "inspected_to", "published_on", "checked_on", "review_on"),
}
_JUDGEMENT = {"area": "", "grade": GONE, "part_of": GONE, "rows": GONE}
_FINDING = {"theme": "", "title": "", "statement": "", "paragraph": LONG_NAME, "judgement": GONE, "role_types": GONE}
_RATE = {"kind": GONE, "pounds": "much", "source": "", **_no_day("announced_on", "in_force_from", "checked_on")}

PUBLIC: dict[str, Mistakes] = {
    "alerts.change": {"q": LONG_NAME * 2, "frequency": GONE},
    "alerts.new": {"email": LONG_NAME, "frequency": GONE},
    "alerts.show": {},
    "benefits.show_leave_calculator": {"hours": "many", "days": "0", **_no_day("start"), "service": "-1"},
    "benefits.show_pay_calculator": {"salary": "lots", "hours": "99", "weeks": "60"},
    "monitoring.answer": {"sex": GONE},
    "my_interest.change_cv": {"cv": ""},
    "my_interest.confirm": {},
    "my_interest.correct": _PERSON,
    "my_interest.delete": {},
    "my_interest.renew": {},
    "my_interest.send_link": {"email": LONG_NAME},
    "my_interest.withdraw": {},
    "privacy.complain": {"text": "", "name": "", "email": LONG_NAME},
    "registrations.register": _INTEREST | {"role_types": GONE},
    "registrations.register_for_vacancy": _INTEREST,
    "sign_in.accept_invitation": {"name": "", "password": "short", "code": "000000"},
    "sign_in.ask_for_password": {"email": LONG_NAME},
    "sign_in.enter": {"email": "nobody@example.org", "password": "not it"},
    "sign_in.give_code": {"code": "12345"},
    "sign_in.give_recovery_code": {"code": "ab12"},
    "sign_in.reset_password": {"password": "short"},
}
_ACCOUNTS: dict[str, Mistakes] = {
    "accounts_hr.change_password": {"old_password": "not it", "password": "short"},
    "accounts_hr.change_place": {"role": GONE},
    "accounts_hr.confirm": {"fresh_code": "000"},
    "accounts_hr.disable_colleague": {},
    "accounts_hr.invite_again": {},
    "accounts_hr.invite_colleague": {"email": LONG_NAME, "role": GONE},
    "accounts_hr.renew_recovery_codes": {},
    "accounts_hr.reset_colleague_factor": {},
    "accounts_hr.sign_out_colleague": {},
}
_CONTENT: dict[str, Mistakes] = {
    "benefits_hr.edit_benefit": _BENEFIT,
    "benefits_hr.list_benefits": {},
    "benefits_hr.new_benefit": _BENEFIT,
    "benefits_hr.remove": {},
    "content_hr.edit_text": {"text": "", "comment": LONG_NAME * 2},
    "content_hr.show_version": {},
    "dashboards_hr.show_figures": {**_no_day("first"), "first-year": "2026"},
    "employers_hr.drop_logo": {},
    "employers_hr.edit_logo": {"picture": "these are words", "logo_words": ""},
    "employers_hr.edit_profile": {
        "name": "",
        "short_name": "",
        "contact_email": LONG_NAME,
        "contact_phone": "12",
        "full_time_week": "many",
        "weeks_in_year": "",
        "leave_year_month": GONE,
        "base_leave": "many",
        "carry_over": "-1",
        "brand_colour": "green",
    },
    "employers_hr.merge_team": {"into": GONE},
    "employers_hr.new_team": {"name": ""},
    "employers_hr.remove_team": {},
    "employers_hr.rename_team": {"name": ""},
    "inspection_hr.add": _INSPECTION,
    "inspection_hr.edit": _INSPECTION,
    "inspection_hr.edit_finding": _FINDING,
    "inspection_hr.edit_judgement": _JUDGEMENT,
    "inspection_hr.new_finding": _FINDING,
    "inspection_hr.new_judgement": _JUDGEMENT,
    "inspection_hr.remove_finding": {},
    "inspection_hr.remove_inspection": {},
    "inspection_hr.remove_judgement": {},
    "pay_hr.edit_rate": _RATE,
    "pay_hr.new_rate": _RATE,
}
_PEOPLE: dict[str, Mistakes] = {
    "documents_hr.choose_opening": {"unscanned": GONE},
    "privacy_hr.erase_person": {"reason": ""},
    "privacy_hr.export_person": {"reason": ""},
    "privacy_hr.find_person": {"email": LONG_NAME},
    "privacy_hr.show_complaint": {"answer": "", "how": GONE},
    "registrations_hr.add_note": {"text": ""},
    "registrations_hr.choose_naming": {"unnamed": GONE},
    "registrations_hr.choose_notices": {"often": GONE},
    "registrations_hr.contact_person": {},
    "registrations_hr.edit_template": {"name": "", "subject": "{}", "text": ""},
    "registrations_hr.export_registrations": {"reason": "", "kind": GONE},
    "registrations_hr.move_person": {"to": GONE},
    "registrations_hr.new_template": {"name": "", "subject": "", "text": "{nobody}"},
    "registrations_hr.plan_person": {"owner": GONE, **_no_day("due_on")},
    "registrations_hr.remove_template": {},
    "registrations_hr.write_message": {"subject": "", "text": "{nobody}"},
}
_VACANCIES: dict[str, Mistakes] = {
    "vacancies_hr.check_vacancy": {"reason": ""},
    "vacancies_hr.close_several": {"outcome": GONE},
    "vacancies_hr.close_vacancy": {"outcome": GONE},
    "vacancies_hr.copy_vacancy": {"title": ""},
    "vacancies_hr.edit_role_type": {"name": ""},
    "vacancies_hr.edit_section advert": {"summary": TOO_LONG, "description": TOO_LONG * 11},
    "vacancies_hr.edit_section checks": {"registration_required": GONE, "dbs_level": GONE},
    "vacancies_hr.edit_section contact": {
        "contact_name": LONG_NAME * 2,
        "contact_email": LONG_NAME,
        "contact_phone": "12",
        "apply_url": "ftp:",
        "hiring_manager_id": GONE,
    },
    "vacancies_hr.edit_section dates": {**_no_day("closes_at", "interview_on", "starts_on"), "closes_at_time": "noon"},
    "vacancies_hr.edit_section pay": {
        "salary_min": "much",
        "salary_max": "1",
        "salary_unit": GONE,
        "salary_extras": TOO_LONG,
        "contract_type": GONE,
        "contract_months": "0",
        "hours": GONE,
        "hours_per_week": "0",
        "weeks_per_year": "many",
    },
    "vacancies_hr.edit_section place": {"working_arrangement": GONE, "location": LONG_NAME * 2, "postcode": "nowhere"},
    "vacancies_hr.edit_section post": {
        "title": "",
        "reference": "?",
        "role_type": GONE,
        "team": LONG_NAME * 2,
        "grade": LONG_NAME,
        "positions": "0",
    },
    "vacancies_hr.extend_several": _CLOSING,
    "vacancies_hr.extend_vacancy": _CLOSING,
    "vacancies_hr.import_checked": {},
    "vacancies_hr.import_file": {"file": "", "mapping": GONE},
    "vacancies_hr.list_role_types": {},
    "vacancies_hr.new_role_type": {"name": ""},
    "vacancies_hr.new_vacancy": {"title": "", "template": GONE},
    "vacancies_hr.publish_vacancy": {**_no_day("publish_on"), "publish_time": "noon"},
    "vacancies_hr.relist_vacancy": _CLOSING,
    "vacancies_hr.remove_examples": {},
    "vacancies_hr.remove_role_type": {},
    "vacancies_hr.remove_template": {},
    "vacancies_hr.review_changes": {},
    "vacancies_hr.save_as_template": {"name": ""},
    "vacancies_hr.send_back_vacancy": {"comment": ""},
    "vacancies_hr.submit_vacancy": {"note": TOO_LONG},
    "vacancies_hr.take_back_vacancy": {},
}
WRONG = PUBLIC | _ACCOUNTS | _CONTENT | _PEOPLE | _VACANCIES
#: Single buttons, with nothing around them that would be lost: refused, they lead to the page that says so.
BUTTONS = (
    "accounts_hr.end_session",
    "mail_hr.send_again",
    "mail_hr.send_all_again",
    "mail_hr.send_test",
    "mail_hr.set_aside",
    "sign_in.leave",
)
#: Searches: what they can't find, or don't know, they leave aside.
SEARCHES = (
    "accounts_hr.list_accounts",
    "audit_hr.list_entries",
    "registrations_hr.list_for_vacancy",
    "registrations_hr.list_registrations",
    "registrations_hr.show_board",
    "vacancies.compare_jobs",
    "vacancies.list_jobs",
    "vacancies_hr.list_vacancies",
)
