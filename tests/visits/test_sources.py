"""Where somebody came from."""

import pytest

from recruitment.visits.sources import HOSTS, NAMES, STATED, source_of, take_stated

REFERRERS = {
    "": "direct",
    "https://www.google.com/": "google",
    "https://www.google.co.uk/search?q=ada+lovelace": "google",
    "https://google.example.org/": "other",
    "https://uk.search.yahoo.com/": "yahoo",
    "android-app://com.google.android.googlequicksearchbox/": "google",
    "https://uk.indeed.com/viewjob?jk=1": "indeed",
    "https://LNKD.in/abc": "linkedin",
    "https://www.islington.gov.uk./jobs": "public-sector",
    "https://findajob.dwp.gov.uk/": "find-a-job",
    "https://notindeed.com/": "other",
    "https://mail.google.com/mail/u/0/": "webmail",
    "https://[broken": "other",
    "http://jobs.example.org:8000/jobs": "",
    "https://ours.example.org/": "",
}


class TestSourceOf:
    @pytest.mark.parametrize("referrer", REFERRERS)
    def test_address_becomes_a_word(self, referrer: str) -> None:
        environ = {"HTTP_HOST": "jobs.example.org:8000", "HTTP_REFERER": referrer}
        assert source_of(environ, "", "ours.example.org") == REFERRERS[referrer]

    def test_link_that_says_it_is_believed_before_the_address(self) -> None:
        assert source_of({"HTTP_REFERER": "https://uk.indeed.com/"}, "newsletter") == "newsletter"

    def test_page_to_page_is_no_landing_whatever_the_link_says(self) -> None:
        assert source_of({"HTTP_SEC_FETCH_SITE": "same-origin"}, "newsletter") == ""

    def test_every_word_has_a_name_and_fits(self) -> None:
        assert set(HOSTS.values()) <= NAMES.keys()
        assert all(STATED.fullmatch(word) for word in NAMES)


class TestTakeStated:
    @pytest.mark.parametrize(
        ("query", "taken"),
        [
            ("source=Job-Fair-26", ("job-fair-26", "")),
            ("q=a&source=x&sort=salary", ("x", "q=a&sort=salary")),
            ("source=ada%40example.org&q=1", ("", "q=1")),
            (f"source={'x' * 41}", ("", "")),
            ("source=a b&source=good", ("good", "")),
            ("resource=1", ("", "resource=1")),
        ],
    )
    def test_word_is_taken_out_of_the_query(self, query: str, taken: tuple[str, str]) -> None:
        assert take_stated(query) == taken
