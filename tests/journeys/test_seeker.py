"""A seeker filters, reads and decides."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.pages.jobs import JobsPage
from tests.pages.visitor import DESK, PHONE, Visitor

ANY_NUMBER = re.compile(r"^\d+ jobs")
CLOSING = re.compile(r"Closes at 11:59pm on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ [A-Z][a-z]+ 20\d\d")
POST = "Social worker, disabled children"

#: Width, and whether scripts run.
BROWSERS = [(DESK, True), (PHONE, True), (PHONE, False)]
ways = pytest.mark.parametrize(("width", "has_script"), BROWSERS)
CHOICES = {"contract": 7, "hours": 5, "arrangement": 3, "role": 13, "salary": 9, "team": 12}


@pytest.fixture
def jobs(enter: Callable[..., Visitor], width: int, has_script: bool) -> JobsPage:
    """The list, in each kind of browser."""
    visitor = enter(width, has_script=has_script)
    visitor.open("/jobs", ANY_NUMBER)
    return JobsPage(visitor)


@ways
class TestFilters:
    def test_count_beside_each_choice_is_what_choosing_it_shows(self, jobs: JobsPage) -> None:
        promised = jobs.promise("Part time")
        jobs.show("Part time")
        jobs.shows(promised)
        promised = jobs.promise("Hybrid")
        jobs.show("Hybrid")
        jobs.shows(promised)
        assert len(jobs.choices) == sum(CHOICES.values())
        assert all(re.search(r", open jobs: [\d,]+$", choice) for choice in jobs.choices)

    def test_chip_removes_its_filter_alone(self, jobs: JobsPage) -> None:
        jobs.show("Part time", "Hybrid")
        jobs.has_chips("Part time", "Hybrid")
        jobs.remove("Part time")
        jobs.has_chips("Hybrid")
        jobs.shows(jobs.promise("Hybrid"))

    def test_words_and_filters_work_together_until_nothing_is_left(self, jobs: JobsPage) -> None:
        jobs.show("Part time")
        jobs.search("disabled children")
        jobs.shows(1)
        jobs.has_chips("“disabled children”", "Part time")
        jobs.search("zeppelin")
        jobs.visitor.arrive("No jobs found")
        jobs.visitor.follow("Without “zeppelin”: 8 jobs", "8 jobs")

    def test_button_is_in_sight_wherever_a_choice_is_made(self, jobs: JobsPage) -> None:
        jobs.open_filters()
        for label in ("Social worker", "Part time", "From £60,000"):
            jobs.choice(label).check()
            expect(jobs.choice(label)).to_be_in_viewport()
            expect(jobs.main.get_by_role("button", name="Show jobs")).to_be_in_viewport(ratio=1)

    def test_search_that_finds_nothing_folds_its_filters_and_keeps_them(self, jobs: JobsPage) -> None:
        jobs.show("Part time")
        jobs.search("zeppelin")
        jobs.visitor.arrive("No jobs found")
        expect(jobs.choice("Part time")).to_be_hidden()
        jobs.search("disabled children")
        jobs.has_chips("“disabled children”", "Part time")

    def test_back_finds_the_filters_as_they_were(self, jobs: JobsPage) -> None:
        jobs.show("Part time", "Hybrid")
        jobs.visitor.follow(POST, POST)
        jobs.visitor.go_back("4 jobs")
        jobs.has_chips("Part time", "Hybrid")
        jobs.open_filters()
        expect(jobs.choice("Part time")).to_be_checked()
        expect(jobs.choice("Hybrid")).to_be_checked()


@ways
def test_seeker_sorts_reads_and_learns_what_she_would_get(jobs: JobsPage) -> None:
    jobs.show("Part time", "Hybrid")
    jobs.visitor.follow("Sort by salary", "4 jobs")
    assert jobs.yearly_tops == [54300, 52600, 47800]
    jobs.visitor.follow(POST, POST)
    jobs.visitor.sees("£43,200 to £47,800 a year", "You would get £25,920 to £28,680 for 21 hours a week", CLOSING)
    jobs.visitor.sees("committed to safeguarding", "enhanced check by the Disclosure and Barring Service")


@ways
def test_seeker_ticks_two_jobs_and_sees_them_side_by_side(jobs: JobsPage) -> None:
    jobs.show("Part time", "Hybrid")
    bar = jobs.main.locator(".compare-bar")
    expect(bar.get_by_text("Tick two or three jobs")).to_be_visible()
    jobs.main.get_by_role("checkbox", name=re.compile("^Compare")).nth(0).check()
    jobs.main.get_by_role("checkbox", name=re.compile("^Compare")).nth(1).check()
    expect(bar.get_by_text("Tick two or three jobs")).to_be_hidden()
    expect(bar.get_by_text("Two or three fit side by side")).to_be_in_viewport()
    assert "2 ticked. Two or three fit" in jobs.visitor.hears()
    jobs.visitor.press("Compare", "Compare 2 jobs")
    jobs.visitor.sees("You would get", "Closes", "DBS check")
    jobs.visitor.go_back("4 jobs")
    jobs.has_chips("Part time", "Hybrid")


@pytest.mark.parametrize("third", ["", "&ref=EX-404"])
def test_jobs_fit_on_a_phone_and_their_names_stay_in_sight(enter: Callable[..., Visitor], third: str) -> None:
    visitor = enter(PHONE)
    visitor.open(f"/jobs/compare?ref=EX-103&ref=EX-105{third}", f"Compare {3 if third else 2} jobs")
    table = visitor.main.get_by_role("table")
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")
    names = [table.get_by_role("link", name=name, exact=True) for name in ("Social worker, children in need", POST)]
    table.get_by_text("Registration", exact=True).scroll_into_view_if_needed()
    for name in names:
        expect(name).to_be_in_viewport(ratio=1)


def test_phone_has_what_was_chosen_in_one_row_that_keys_scroll(enter: Callable[..., Visitor]) -> None:
    visitor = enter(PHONE)
    visitor.open("/jobs?q=social&hours=part-time&hours=flexible&working_arrangement=hybrid", ANY_NUMBER)
    jobs, last = JobsPage(visitor), visitor.main.get_by_role("link", name="Clear all filters")
    tops = [one.evaluate("one => one.getBoundingClientRect().top") for one in (*jobs.chips.all(), last)]
    assert len(set(tops)) == 1
    visitor.tab.evaluate("scrollTo(0, 0)")
    expect(last).to_be_in_viewport(ratio=1)
    chip = jobs.chips.last
    left = "one => one.closest('li').getBoundingClientRect().left"
    right = "one => one.getBoundingClientRect().right"
    assert chip.evaluate(right) > last.evaluate(left)
    visitor.tab_to(chip)
    assert chip.evaluate(right) <= last.evaluate(left)
    jobs.open_filters()
    jobs.choice("From £60,000").check()
    expect(visitor.main.get_by_role("button", name="Close filters")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_register_bar_goes_along_and_ends_with_the_advert(enter: Callable[..., Visitor], width: int) -> None:
    visitor = enter(width)
    visitor.open("/jobs/EX-105", POST)
    button = visitor.main.get_by_role("link", name="Register interest in this job")
    visitor.tab.evaluate("scrollTo(0, 0)")
    expect(button).to_be_in_viewport(ratio=1)
    visitor.main.get_by_role("heading", name="More open jobs").scroll_into_view_if_needed()
    visitor.tab.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(button).not_to_be_in_viewport()


def test_bar_of_a_job_that_is_over_leaves_most_of_a_phone_to_its_page(enter: Callable[..., Visitor]) -> None:
    visitor = enter(PHONE)
    visitor.open("/jobs/EX-403", "Family support worker, edge of care")
    bar = visitor.main.locator(".action-bar")
    expect(bar.get_by_role("link")).to_have_count(2)
    assert bar.evaluate("bar => bar.offsetHeight < innerHeight / 4")


@ways
def test_seeker_goes_from_the_front_page_to_a_vacancy(
    enter: Callable[..., Visitor], width: int, has_script: bool
) -> None:
    visitor = enter(width, has_script=has_script)
    visitor.open("/", re.compile("A place to grow"))
    visitor.follow("See 20 open jobs", "20 jobs")
    JobsPage(visitor).show("Part time", "Hybrid")
    visitor.follow(POST, POST)
    visitor.follow("Social worker, children in need", "Social worker, children in need")


@ways
def test_menu_leads_to_inspections_and_offer(
    enter: Callable[..., Visitor], width: int, has_script: bool
) -> None:
    visitor = enter(width, has_script=has_script)
    visitor.open("/", re.compile("A place to grow"))
    for entry, heading in (("Inspections", "What Ofsted has found"), ("What you get", "What you get")):
        visitor.use_menu(entry, heading)


class TestKeyboard:
    @pytest.mark.parametrize("width", [DESK, PHONE])
    def test_filters_need_no_mouse(self, enter: Callable[..., Visitor], width: int) -> None:
        visitor = enter(width)
        visitor.open("/jobs", "20 jobs")
        jobs = JobsPage(visitor)
        jobs.open_filters_by_keyboard()
        visitor.strike("Space", jobs.choice("Part time"))
        visitor.strike("Space", jobs.choice("Hybrid"))
        visitor.strike("Enter", visitor.main.get_by_role("button", name="Show jobs"))
        jobs.shows(4)
        visitor.strike("Enter", visitor.main.get_by_role("link", name=POST))
        visitor.arrive(POST)

    def test_first_stop_leads_past_the_navigation(self, enter: Callable[..., Visitor]) -> None:
        visitor = enter()
        visitor.open("/jobs", "20 jobs")
        visitor.strike("Enter", visitor.tab.get_by_role("link", name="Skip to main content"))
        expect(visitor.main).to_be_focused()


#: What a link of the table is called, wherever one meets it.
IN_CARE = (
    "Outstanding for The experiences and progress of children in care, ILACS, inspected 2 to 6 December 2024 "
    "(where it is in the record)"
)


@ways
def test_seeker_checks_what_stands_behind_a_grade(enter: Callable[..., Visitor], width: int, has_script: bool) -> None:
    """From the table of the front page to the record, its report and the finding's card."""
    seeker = enter(width, has_script=has_script)
    seeker.open("/", re.compile("A place to grow"))
    seeker.main.get_by_text("Area by area, as a table").click()
    seeker.follow(IN_CARE, "What Ofsted has found")
    place = seeker.main.locator(":target")
    expect(place).to_contain_text("The experiences and progress of children in care")
    expect(place.get_by_role("link", name="Read the report of ILACS, 2 to 6 December 2024")).to_be_visible()
    expect(seeker.main.locator(".record__report").filter(visible=True)).to_have_count(1)
    seeker.follow("Children placed with their parents", "What Ofsted has found")
    expect(place.get_by_role("link")).to_have_text("December 2024 report, paragraph 20")
