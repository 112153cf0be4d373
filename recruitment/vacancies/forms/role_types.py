"""Forms of role types."""

from recruitment.vacancies.models import RoleType
from recruitment.web.fields import LineField, Needed
from recruitment.web.record_form import RecordForm


class RoleTypeForm(RecordForm):
    """Its name; the value in filters follows from the first one."""

    name = LineField("Name of the role type", [Needed("Enter the name of the role type")], longest=120)

    def __init__(self, role_type: RoleType | None = None) -> None:
        self.role_type = role_type
        super().__init__(name=role_type.name if role_type else None)


class RoleTypesForm(RecordForm):
    """The list with its buttons, and the question before one is removed."""
