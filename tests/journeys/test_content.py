"""An HR manager keeps the content true."""

from collections.abc import Callable

import pytest

from tests.pages.visitor import DESK, PHONE, Visitor

ways = pytest.mark.parametrize(("width", "has_script"), [(DESK, True), (PHONE, False)], ids=["desk", "phone-no-script"])


@ways
def test_colour_benefit_inspection_and_page_are_kept(
    enter: Callable[..., Visitor], come_in: Callable[..., Visitor], width: int, has_script: bool
) -> None:
    staff = come_in("hr-manager", width, has_script=has_script)
    choose_colour(staff)
    correct_benefit(staff)
    add_inspection(staff)
    write_and_restore(staff, enter())


def choose_colour(staff: Visitor) -> None:
    """The first hides its text; the one that is offered holds."""
    staff.open("/hr/content/profile/islington", "Profile of Islington Council")
    staff.fill(Brand_colour="#ffcc00")
    staff.press("Save", "Profile of Islington Council")
    staff.sees("The nearest colour on which both can be read is")
    staff.fill(Brand_colour="#1d4d7a")
    staff.press("Save", "Content")


def correct_benefit(staff: Visitor) -> None:
    """From the list of what there is to the public page, and back to what it was."""
    for before, after in (("Flexible working", "Flexible hours"), ("Flexible hours", "Flexible working")):
        staff.open("/hr/content/benefits", "What you get")
        staff.follow(before, "Change a part of the offer")
        staff.fill(Title=after)
        staff.press("Save", "What you get")
        staff.open("/benefits", "What you get")
        staff.sees(after)


def add_inspection(staff: Visitor) -> None:
    """A judgement of one area, and no overall grade."""
    staff.open("/hr/content/inspections", "Inspections")
    staff.follow("ILACS, 2 to 6 December 2024", "ILACS, 2 to 6 December 2024")
    staff.follow("Add a judgement", "Add a judgement")
    staff.fill(Area_of_judgement="Fostering")
    staff.choose("Grade", "Good")
    staff.press("Save", "ILACS, 2 to 6 December 2024")
    staff.open("/inspection", "What Ofsted has found")
    staff.sees("Fostering")


def write_and_restore(staff: Visitor, seeker: Visitor) -> None:
    """The second version is on the site, then the first again."""
    heading = "Contact: Islington Council"
    for words in ("Ring the bell.", "Knock twice."):
        staff.open("/hr/content/texts/islington/contact", heading)
        staff.fill(Text=words)
        staff.press("Publish", heading)
    seeker.open("/contact", "Contact")
    seeker.sees("Knock twice.")
    staff.follow("Version 1", "Version 1: Contact")
    staff.press("Publish this version again", heading)
    seeker.open("/contact", "Contact")
    seeker.sees("Ring the bell.")
