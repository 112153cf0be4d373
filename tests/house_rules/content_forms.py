"""What is filled into the forms of content so that they are taken: field → value, by endpoint."""

from typing import Any


def _day(name: str, year: int) -> dict[str, str]:
    return {f"{name}-day": "2", f"{name}-month": "2", f"{name}-year": str(year)}


_CHECKED = {**_day("checked_on", 2026), **_day("review_on", 2027)}
_INSPECTION = {
    "framework": "SIF",
    "framework_name": "Single inspection framework",
    "report_url": "https://reports.example.org/2017",
    **_day("inspected_from", 2017),
    **_day("inspected_to", 2017),
    **_CHECKED,
}
_BENEFIT = {"theme": "Pay", "title": "Season ticket", "text": "A loan.", "source": "Policy", **_CHECKED}
_RATE = {
    "kind": "national-living-wage",
    "pounds": "12.21",
    "source": "GOV.UK",
    **_day("announced_on", 2025),
    **_day("in_force_from", 2026),
    **_day("checked_on", 2026),
}

FILLED: dict[str, dict[str, Any]] = {
    "benefits_hr.edit_benefit": _BENEFIT,
    "benefits_hr.list_benefits": {},
    "benefits_hr.new_benefit": _BENEFIT,
    "benefits_hr.remove": {},
    "content_hr.edit_text": {"text": "Changed"},
    "content_hr.show_version": {},
    "employers_hr.drop_logo": {},
    "employers_hr.edit_profile": {"short_name": "Changed"},
    "employers_hr.merge_team": {},
    "employers_hr.new_team": {"name": "Changed"},
    "employers_hr.remove_team": {},
    "employers_hr.rename_team": {"name": "Changed"},
    "inspection_hr.add": _INSPECTION,
    "inspection_hr.edit": _INSPECTION,
    "inspection_hr.edit_finding": {"title": "Changed"},
    "inspection_hr.edit_judgement": {"grade": "Good"},
    "inspection_hr.new_finding": {"theme": "Time", "title": "New", "statement": "Found."},
    "inspection_hr.new_judgement": {"area": "New", "grade": "Good"},
    "inspection_hr.remove_finding": {},
    "inspection_hr.remove_inspection": {},
    "inspection_hr.remove_judgement": {},
    "pay_hr.edit_rate": {"pounds": "15"},
    "pay_hr.new_rate": _RATE,
    "vacancies_hr.edit_role_type": {"name": "Changed"},
    "vacancies_hr.list_role_types": {},
    "vacancies_hr.new_role_type": {"name": "Changed"},
    "vacancies_hr.remove_role_type": {},
}
