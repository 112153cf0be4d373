"""What people agree to when they ask for a job alert, by version. A version that was ever shown is never changed."""

from dataclasses import dataclass, replace
from datetime import timedelta

#: As the texts say.
KEPT_MONTHS = 12
UNCONFIRMED_KEPT = timedelta(days=7)


@dataclass(frozen=True)
class AlertConsentText:
    """The privacy notice beside the form."""

    who: str
    why: str
    until: str
    leaving: str
    agreeing: str


_FIRST = AlertConsentText(
    who=(
        "This site writes to you by itself. Recruiters see how many job alerts there are, and never whose. "
        "The site’s administrators can look yours up when you ask them to."
    ),
    why="To send you new jobs that match this search. We use it for nothing else.",
    until="12 months from the day you confirm. Before they end we ask whether you are still looking.",
    leaving="Every mail has a link that stops the alert. Then your address and your search are deleted at once.",
    agreeing=(
        "You agree to this by sending the form and confirming by the link we mail you. "
        "If you don’t confirm, we delete your address after 7 days."
    ),
)
VERSIONS: dict[str, AlertConsentText] = {
    "2026-12": _FIRST,
    "2026-12-2": replace(
        _FIRST,
        who=(
            "The emails are sent automatically. Recruiters see how many job alerts there are, and never whose. "
            "The site’s administrators can look yours up when you ask them to."
        ),
    ),
}
CURRENT = "2026-12-2"


def current_text() -> AlertConsentText:
    """What somebody who asks today agrees to."""
    return VERSIONS[CURRENT]
