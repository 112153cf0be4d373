"""The editor of vacancies, as HR uses it in a browser."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from playwright.sync_api import expect

from recruitment.clock import today
from tests.pages.visitor import Visitor

TITLE = "Social worker, kinship care"
ADVERT = "Stand by grandparents, aunts and friends who bring up a child.\n\n## The work\n\n- Assess\n- Support"

#: What `VacancyEditor.write_every_section` types, but for its dates.
AS_WRITTEN = {
    "role_type": "social-worker",
    "team": "Kinship",
    "grade": "PO3",
    "positions": 2,
    "salary_min": 43_200_0000,
    "salary_max": 47_800_0000,
    "salary_extras": "A retention payment",
    "hours": ["part-time", "job-share"],
    "hours_per_week": Decimal(21),
    "location": "Upper Street, Islington",
    "postcode": "N1 1XR",
    "summary": "Help families who took a child in.",
    "description": ADVERT,
    "contact_name": "Sam Okoro",
    "contact_email": "sam@example.org",
}


class VacancyEditor:
    """One vacancy from its title to its closing."""

    def __init__(self, visitor: Visitor, title: str = TITLE) -> None:
        self.visitor, self.title = visitor, title

    def begin(self) -> None:
        """A title is enough."""
        self.visitor.open("/hr/vacancies", "Vacancies")
        self.visitor.follow("New vacancy", "New vacancy")
        self.visitor.fill(Title_of_the_post=self.title)
        self.visitor.press("Save draft", self.title)

    def write_every_section(self) -> None:
        """One page of the editor after the other."""
        sections: dict[str, Callable[[], None]] = {
            "The post": self.say_what_it_is,
            "Pay and hours": self.say_what_it_pays,
            "Place": self.say_where_it_is,
            "Text of the advert": self.say_it_in_words,
            "Registration and checks": self.say_what_is_checked,
            "Dates": self.say_when,
            "Contact and applying": self.say_whom_to_ask,
        }
        links = self.visitor.main.get_by_role("region", name="What the vacancy says").get_by_role("link")
        expect(links).to_have_text(list(sections))
        for section, write in sections.items():
            self.visitor.follow(section, section)
            write()
            self.visitor.press("Save", self.title)

    def say_what_it_is(self) -> None:
        self.visitor.pick("Role type", "Social worker")
        self.visitor.fill(Team="Kinship", Grade="PO3", Number_of_positions="2")

    def say_what_it_pays(self) -> None:
        self.visitor.fill(Lowest_pay="43,200", Highest_pay="47,800")
        self.visitor.choose("The pay is for", "A year")
        self.visitor.fill(Paid_on_top="A retention payment")
        self.visitor.choose("Contract", "Permanent")
        self.visitor.choose("Hours", "Part time", "Job share")
        self.visitor.fill(Hours_a_week="21")

    def say_where_it_is(self) -> None:
        self.visitor.choose("Working arrangements", "Hybrid")
        self.visitor.fill(Location="Upper Street, Islington", Postcode="n1 1xr")

    def say_it_in_words(self) -> None:
        self.visitor.fill(Summary="Help families who took a child in.", Advert=ADVERT)

    def say_what_is_checked(self) -> None:
        self.visitor.choose("Is registration with Social Work England needed?", "Yes")
        self.visitor.choose("DBS check", "Enhanced DBS check with barred list")

    def say_when(self) -> None:
        for group, days in (("Closing date", 20), ("Interviews on", 30), ("Starts on", 60)):
            self.visitor.give_day(group, today() + timedelta(days))

    def say_whom_to_ask(self) -> None:
        self.visitor.fill(Name="Sam Okoro", Email_address="sam@example.org", Phone_number="020 7946 0000")

    def preview(self) -> None:
        """As seekers will see it, and back."""
        self.visitor.follow("Preview", self.title)
        self.visitor.sees("Preview: job seekers can’t see this", "The work")
        self.visitor.sees("You would get £25,920 to £28,680 for 21 hours a week")
        self.visitor.follow("Back to the vacancy", self.title)

    def publish_now(self) -> None:
        """The form offers now."""
        self.visitor.follow("Publish", f"Publish {self.title}")
        self.visitor.press("Publish", self.title)
        self.visitor.sees("Published. Job seekers see it now.")

    def close(self) -> None:
        """Asks once more."""
        self.visitor.follow("Close", f"Close {self.title}")
        self.visitor.choose("What came of it?", "Not decided yet: close it now and record the outcome later")
        self.visitor.press("Close it now", self.title)
