"""Around the figures: whose they are, tabs for periods, and the addresses of their files."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import url_for

from recruitment.dashboards.forms import Asked, ChooseEmployerForm, chosen_employer, employer_form
from recruitment.dashboards.period import CHOICES
from recruitment.dashboards.scope import Scope
from recruitment.employers.models import Employer
from recruitment.employers.profile import all_employers


@dataclass(frozen=True)
class Tab:
    """A period to choose."""

    label: str
    url: str
    is_current: bool
    count: None = None


class FiguresPage:
    """For an account of one employer, or of none, which may choose."""

    def __init__(self, asked: Asked, own: Employer | None, said: Mapping[str, str]) -> None:
        self.asked = asked
        self.employers = [own] if own else all_employers()
        self.employer = chosen_employer(self.employers, said)

    @property
    def scope(self) -> Scope:
        """Whose figures are read."""
        return Scope(self.employer.id if self.employer else None)

    @property
    def whose(self) -> str:
        """In words."""
        return self.employer.name if self.employer else "All employers"

    @property
    def tabs(self) -> list[Tab]:
        """Periods, the same employer."""
        current = self.asked.choice
        return [Tab(label, self._address(choice), choice == current) for choice, label in CHOICES.items()]

    @property
    def employer_form(self) -> ChooseEmployerForm | None:
        """Where there is something to choose."""
        return employer_form(self.employers, self.employer) if len(self.employers) > 1 else None

    @property
    def is_asking_for_dates(self) -> bool:
        """Whether the form for dates is shown."""
        return self.asked.choice == "dates"

    def file_of(self, figure: str) -> str:
        """The address of a table as CSV."""
        said: dict[str, Any] = {"figure": figure} | self.asked.address | self._employer
        return url_for("dashboards_hr.download_figure", **said)

    def _address(self, choice: str) -> str:
        said: dict[str, Any] = {"period": choice} | self._employer
        return url_for("dashboards_hr.show_figures", **said)

    @property
    def _employer(self) -> dict[str, str]:
        return {"employer": self.employer.slug} if self.employer and len(self.employers) > 1 else {}
