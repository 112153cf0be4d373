"""What must hold before an advert is published."""

from recruitment.vacancies.models import Vacancy

#: What no advert can do without. Examples are let through with what any page needs.
NEEDED_BY_ALL = {
    "title": "Enter a title",
    "closes_at": "Enter when the vacancy closes",
}
NEEDED = NEEDED_BY_ALL | {
    "role_type": "Choose a role type",
    "contract_type": "Choose a contract type",
    "hours": "Choose at least one pattern of hours",
    "salary_unit": "Enter the pay",
    "location": "Enter where the post is based",
    "description": "Enter the text of the advert",
    "dbs_level": "Choose the DBS check",
    "contact_email": "Enter the email address of somebody to ask",
}


def missing(vacancy: Vacancy) -> dict[str, str]:
    """Field → words for each thing that has to be filled in first."""
    needed = NEEDED_BY_ALL if vacancy.is_example else NEEDED
    return {field: words for field, words in needed.items() if not getattr(vacancy, field)}
