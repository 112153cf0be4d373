"""Which entry of the navigation one is at."""

from recruitment.web.navigation import PUBLIC, links


def test_the_room_one_is_in_is_marked(app):
    with app.test_request_context("/inspection"):
        assert [link.label for link in links(PUBLIC) if link.is_current] == ["Inspections"]


def test_nothing_is_marked_elsewhere(app):
    with app.test_request_context("/health/live"):
        assert not any(link.is_current for link in links(PUBLIC))


def test_of_two_entries_of_a_room_the_one_it_is_is_marked(app):
    entries = (("Today", "dashboards_hr.show_today"), ("Figures", "dashboards_hr.show_figures"))
    with app.test_request_context("/hr/figures"):
        assert [link.label for link in links(entries) if link.is_current] == ["Figures"]
