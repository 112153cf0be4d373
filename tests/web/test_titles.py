"""How titles of pages end, so that they are not cut in the middle."""

from markupsafe import Markup

from recruitment.web.titles import LONGEST, site_name, whole_title


class TestSiteName:
    def test_employer_follows_where_there_is_one(self) -> None:
        assert site_name("Islington") == "Children’s workforce, Islington"
        assert site_name("") == "Children’s workforce"


class TestWholeTitle:
    def test_short_title_has_room_for_the_whole_name(self) -> None:
        assert whole_title("Jobs", "Islington") == "Jobs – Children’s workforce, Islington"

    def test_long_title_leaves_room_for_the_employer_alone(self) -> None:
        title = "Senior social worker in the family safeguarding team"
        assert whole_title(title, "Islington") == f"{title} – Islington"

    def test_longest_title_stands_alone(self) -> None:
        title = "x" * (LONGEST - 5)
        assert whole_title(title, "Islington") == title

    def test_markup_stays_markup_and_text_text(self) -> None:
        assert isinstance(whole_title(Markup("Q&amp;A"), "Islington"), Markup)
        assert not isinstance(whole_title("Q&A", "Islington"), Markup)
