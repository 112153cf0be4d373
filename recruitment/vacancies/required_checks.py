"""What a vacancy's page says of checks and registration: no more than its record allows."""

from recruitment.vacancies.models import Vacancy

#: The Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975 goes with these levels, and with no other.
EXEMPT_LEVELS = ("standard", "enhanced", "enhanced-barred")
EXEMPTION = (
    "The post is exempt from the Rehabilitation of Offenders Act 1974. "
    "You will be asked about spent convictions and cautions too, unless the law protects them."
)
LEVELS = {
    "none": "No check by the Disclosure and Barring Service (DBS) is needed.",
    "basic": "You will need a basic check by the Disclosure and Barring Service (DBS).",
    "standard": "You will need a standard check by the Disclosure and Barring Service (DBS).",
    "enhanced": "You will need an enhanced check by the Disclosure and Barring Service (DBS).",
    "enhanced-barred": (
        "You will need an enhanced check by the Disclosure and Barring Service (DBS), with a check of the barred list."
    ),
}
REGISTRATION = "You need to be registered with Social Work England."


def in_words(vacancy: Vacancy) -> list[str]:
    """Sentences; none where nothing is stated."""
    level = vacancy.dbs_level or ""
    said = (
        LEVELS.get(level),
        EXEMPTION if level in EXEMPT_LEVELS else None,
        REGISTRATION if vacancy.registration_required else None,
    )
    return [sentence for sentence in said if sentence]
