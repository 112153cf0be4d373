"""The employers of the site."""

import pytest

from recruitment.database import transaction
from recruitment.employers.profile import UnknownEmployer, all_employers, by_slug, site_employer
from tests.factories.employers import make_employer


def test_a_site_of_one_employer_is_its_site(app):
    with transaction():
        make_employer()
    assert site_employer().slug == "islington"


def test_a_site_of_several_is_nobodys(app):
    with transaction():
        make_employer("islington")
        make_employer("camden")
    assert site_employer() is None
    assert [employer.slug for employer in all_employers()] == ["camden", "islington"]


def test_an_unknown_slug_is_named(app):
    with pytest.raises(UnknownEmployer, match="nowhere"):
        by_slug("nowhere")


@pytest.mark.parametrize("slug", ["", "\0", "\udcff", "9" * 5000, "'; --", "Islington"])
def test_what_can_be_no_slug_is_unknown(app, slug):
    with pytest.raises(UnknownEmployer):
        by_slug(slug)
