"""An administrator brings a colleague in, moves them and shuts them out; a forgotten password is set anew."""

from collections.abc import Callable
from itertools import count

import pytest

from tests.journeys.outbox import link_mailed_to
from tests.live_site import LiveSite
from tests.pages.accounts import NAME, AccountsPages, StaffDoor, invite
from tests.pages.visitor import DESK, PHONE, Visitor

NUMBERS = count()

ways = pytest.mark.parametrize(
    ("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"]
)


@pytest.fixture
def new_door(enter: Callable[..., Visitor], width: int, has_script: bool) -> Callable[[str], StaffDoor]:
    """`new_door("ada")` is the way in of somebody with that name in their address."""

    def make(name: str) -> StaffDoor:
        return StaffDoor(enter(width, has_script=has_script), f"{name}-{next(NUMBERS)}@example.org")

    return make


@ways
def test_colleague_is_invited_set_up_moved_and_shut_out(
    new_door: Callable[[str], StaffDoor], starter_site: LiveSite
) -> None:
    administrator, colleague = new_door("ada"), new_door("hanna")
    administrator.enrol(invite(starter_site, administrator.email, "administrator"))
    pages = AccountsPages(administrator.visitor)
    colleague.enrol(pages.invite(colleague.email, "HR officer"))
    pages.change_role(colleague.email, "HR manager")
    colleague.is_out()
    colleague.give_password()
    colleague.give_next_code()
    colleague.visitor.open("/hr/trail", "Trail")
    colleague.visitor.sees("Account changed", "Role: HR officer")
    pages.disable(colleague.email)
    colleague.is_out()
    colleague.is_refused()


@ways
def test_forgotten_password_is_set_by_mail_and_the_code_still_asked_for(
    new_door: Callable[[str], StaffDoor], starter_site: LiveSite
) -> None:
    door = new_door("bo")
    door.enrol(invite(starter_site, door.email))
    door.leave()
    door.ask_for_password()
    door.set_password(link_mailed_to(starter_site, door.email), "eleven lanterns over granite")
    door.give_password()
    door.give_next_code()
    door.visitor.open("/hr/account", "Your account")
    door.visitor.sees(NAME, "10 of 10 left", "This one")
