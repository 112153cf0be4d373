"""The trail as staff read it: managers their employer's part, administrators all of it."""

from datetime import date
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask_login import current_user

from recruitment.access import Permission, requires
from recruitment.audit import search as rules
from recruitment.audit.things import label_of
from recruitment.audit.words import all_in_words
from recruitment.web.converters import LARGEST_ID

audit_hr = Blueprint("audit_hr", __name__)

LONGEST = 64
PARAMETERS = ("person", "kind", "thing", "action", "from", "to")


@audit_hr.get("")
@requires(Permission.SEE_TRAIL)
def list_entries() -> str:
    """Who did what, the newest first, by whatever it is narrowed to."""
    asked = {name: _text(name) for name in PARAMETERS if _text(name)}
    found = rules.search(_wanted(asked))
    return render_template(
        "audit/list_entries.html",
        asked=asked,
        entries=all_in_words(found.entries),
        actors=rules.actors(current_user.employer_id),
        kinds={kind: label_of(kind) for kind in rules.kinds()},
        actions=rules.actions(),
        older_url=_address(asked, found.next_after) if found.next_after else "",
        is_continued=bool(_number("after")),
    )


def _wanted(asked: dict[str, str]) -> rules.Wanted:
    """What no list offers, and what is no date, narrows nothing."""
    return rules.Wanted(
        employer_id=current_user.employer_id,
        actor_id=_number("person"),
        kind=asked.get("kind", ""),
        thing=asked.get("thing", ""),
        action=asked.get("action", ""),
        first_day=_day("from"),
        last_day=_day("to"),
        after_id=_number("after"),
    )


def _text(name: str) -> str:
    text = request.args.get(name, "").replace("\0", "").strip()
    return text[:LONGEST].encode("utf-8", "replace").decode()


def _number(name: str) -> int | None:
    text = _text(name)
    is_id = text.isascii() and text.isdecimal() and int(text) <= LARGEST_ID
    return int(text) if is_id else None


def _day(name: str) -> date | None:
    """Years around the site's own: others would leave what clocks can tell."""
    try:
        day = date.fromisoformat(_text(name))
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None


def _address(asked: dict[str, Any], after: int) -> str:
    return url_for("audit_hr.list_entries", **asked, after=after)
