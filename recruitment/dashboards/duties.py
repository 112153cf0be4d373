"""What may need somebody: each a count, in words, with the list that shows exactly those."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select

from recruitment.access import Permission
from recruitment.dashboards.scope import Scope


@dataclass(frozen=True)
class Desk:
    """Whose duties, and when."""

    account_id: int
    scope: Scope
    instant: datetime


@dataclass(frozen=True)
class Duty:
    """Shown to who has the permission. The list is linked where its view exists."""

    permission: Permission
    one: str
    many: str
    count: Callable[[Desk], Select[Any]]
    endpoint: str = ""
    parameters: Mapping[str, str | int] = field(default_factory=dict)
    hint: str = ""
