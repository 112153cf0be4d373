"""What a mail says: rendered from three templates of one name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import current_app

from recruitment.config import settings


@dataclass(frozen=True)
class Composed:
    """A mail's words. `headers` are sent beside ours, such as List-Unsubscribe; each is one line of ASCII."""

    subject: str
    text: str
    html: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def render_letter(template: str, headers: Mapping[str, str] | None = None, **context: object) -> Composed:
    """From `templates/<template>.{subject.txt,txt,html}`, which know `site_url` and the context, nothing else."""
    return Composed(
        subject=" ".join(_render(f"{template}.subject.txt", context).split()),  # one line, whatever is told
        text=_render(f"{template}.txt", context).strip() + "\n",
        html=_render(f"{template}.html", context),
        headers=dict(headers or {}),
    )


def _render(template: str, context: Mapping[str, object]) -> str:
    """Without what pages are given: commands and the worker write mail too, where there is no request."""
    return current_app.jinja_env.get_template(template).render(site_url=settings().site_url, **context)
