"""What goes wrong on a site that was well, for each alert, and what looks like it and is nothing."""

from dataclasses import dataclass
from math import inf

from recruitment.operations.measuring import BUCKETS

ROUTE = "/jobs"
#: Seconds that a slow answer takes.
SLOW = 0.75
NEVER = "Inf "


@dataclass(frozen=True)
class Story:
    """Figures as promtool writes them, a value a minute: `1x4 0x9` is 1 five times, then 0 ten times."""

    alert: str
    #: The minute in which it begins to fire; a minute before nothing does.
    fires_at: int
    wrong: dict[str, str]
    harmless: dict[str, str]
    #: Whether each server has an alert of its own.
    is_of_a_server: bool = False


def simple(alert: str, fires_at: int, figure: str, wrong: str, harmless: str, *, is_of_a_server: bool = False) -> Story:
    """One figure tells it."""
    return Story(alert, fires_at, {figure: wrong}, {figure: harmless}, is_of_a_server)


def answers(status: int, *values: str) -> dict[str, str]:
    """So many with this status."""
    return {f'recruitment_requests_total{{route="{ROUTE}",status="{status}"}}': " ".join(values)}


def slow(route: str) -> dict[str, str]:
    """Every answer is."""
    bounds = {str(float(bound)).replace("inf", "+Inf"): 60 if bound >= SLOW else 0 for bound in (*BUCKETS, inf)}
    return {
        f'recruitment_request_seconds_bucket{{le="{bound}",route="{route}"}}': f"0+{growth}x90"
        for bound, growth in bounds.items()
    }


STORIES = (
    simple("SiteDoesNotAnswer", 7, "up", "1x4 0x9", "1x4 0 0 1x90", is_of_a_server=True),
    simple("SiteDoesNotAnswer", 2, "up", "_x90", "_x1 1x90"),
    simple("DatabaseAway", 6, "recruitment_database_up", "1x4 0x9", "1x4 0 1x9", is_of_a_server=True),
    simple("TablesOfAnotherRelease", 10, "recruitment_schema_current", "1x4 0x9", "1x4 0x4 1x9", is_of_a_server=True),
    Story("RequestsFail", 12, answers(500, "0+1x30"), answers(500, "0x4 5x30")),
    Story("SiteIsBusy", 6, answers(503, "0+30x30"), answers(503, "0+3x90")),
    Story("PagesAreSlow", 16, slow(ROUTE), slow("/hr/figures")),
    simple("NobodyWorks", 8, "recruitment_workers_alive", "1x4 0x9", "1x4 0x2 1x9"),
    simple("TaskFails", 35, 'recruitment_task_failing{task="retention"}', "0x4 1x40", "0x4 1x29 0x40"),
    simple("TaskIsLate", 10, 'recruitment_task_late_seconds{task="retention"}', "0x4 901x9", "0x4 900x9"),
    simple("MailWaits", 10, "recruitment_outbox_overdue_seconds", "0x4 901x9", "0x4 900x9"),
    simple("MailGrowsOld", 35, "recruitment_outbox_oldest_seconds", "0x4 86401x40", "0x4 86400x40"),
    simple("MailPilesUp", 35, "recruitment_outbox_waiting", "0x4 5001x40", "0x4 5000x40"),
    simple("MailGivenUp", 1445, "recruitment_outbox_given_up", "0x4 1x1500", "0x4 1x1439 0x60"),
    simple("NoOpenVacancies", 65, "recruitment_catalogue_open_vacancies", "20x4 0x90", "20x4 1x90"),
    simple("CatalogueShrank", 20, "recruitment_catalogue_vacancies", "100x4 49x30", "100x4 50x30"),
    simple("NothingChanges", 65, "recruitment_vacancies_unchanged_seconds", "0x4 1209601x90", "0x4 1209600x90"),
    simple("NoBackup", 15, "recruitment_backup_age_seconds", "0x4 129601x20", "0x4 129600x20"),
    simple("NoBackup", 10, "recruitment_backup_age_seconds", NEVER * 20, NEVER * 9 + "60x90"),
    simple("DiskAlmostFull", 15, 'recruitment_disk_free_bytes{of="uploads"}', "1e9x4 999999999x20", "1e9x30"),
)
