"""A digest in words, written when it leaves: what has closed or was withdrawn by then is not in it."""

from recruitment import clock
from recruitment.alerts.digest_jobs import SOURCE, jobs_of
from recruitment.alerts.digests import wanted_digest
from recruitment.alerts.letters import SEVERAL, sender
from recruitment.alerts.links import address_of, unsubscribe_headers, whole_address
from recruitment.alerts.models import DAILY
from recruitment.alerts.searches import read_text
from recruitment.mail.letters import Composed, render_letter
from recruitment.vacancies.list_addresses import joined
from recruitment.vacancies.search_words import sentence_of

TEMPLATE = "alerts/email/digest"


def compose(digest_id: int) -> Composed | None:
    """None when none of its jobs is open any more, or its owner stopped or paused the alert."""
    wanted = wanted_digest(digest_id)
    jobs = jobs_of(digest_id, clock.now()) if wanted else []
    if wanted is None or not jobs:
        return None
    alert, unnamed = wanted
    return render_letter(
        TEMPLATE,
        unsubscribe_headers(alert),
        jobs=jobs,
        others=len(jobs) - 1 + unnamed,
        unnamed=unnamed,
        names_employer=sender() == SEVERAL,
        search=sentence_of(read_text(alert.search)),
        search_url=joined(whole_address("vacancies.list_jobs"), alert.search, f"source={SOURCE}"),
        url=address_of(alert),
        often="daily" if alert.frequency == DAILY else "weekly",
        sender=sender(),
    )
