"""Locked packages and their licences."""

from importlib.metadata import PackageNotFoundError, metadata

import pytest

from deploy.materials.locked import FAMILIES, NotTold, Package, licence_of, packages, plain

FILES = ("requirements.txt", "requirements-dev.txt")


@pytest.fixture(scope="module", params=FILES)
def locked(request: pytest.FixtureRequest) -> list[Package]:
    return packages(request.param)


def test_licence_is_what_the_installed_metadata_say(locked: list[Package]) -> None:
    """Read by another way than the product's: the expression, else classifiers."""
    compared = 0
    for one in locked:
        try:
            said = metadata(one.name)
        except PackageNotFoundError:
            continue
        if expression := said.get("License-Expression"):
            assert one.licence == expression, one.name
            compared += 1
            continue
        for classifier in said.get_all("Classifier") or ():
            family = FAMILIES.get(classifier.rpartition(" :: ")[2])
            assert not family or family in one.licence, one.name
    assert compared > 20


def test_spellings_of_a_name_are_one() -> None:
    assert {plain(name) for name in ("Flask_SQLAlchemy", "flask.sqlalchemy", "FLASK-SQLAlchemy")} == {
        "flask-sqlalchemy"
    }


def test_identifier_of_spdx_is_taken_as_it_is() -> None:
    assert licence_of("any", ["MIT"]) == "MIT"


def test_family_is_made_whole_by_what_was_read() -> None:
    assert licence_of("jinja2", ["BSD License"]) == "BSD-3-Clause"


@pytest.mark.parametrize(
    ("name", "said"), [("new", ["BSD License"]), ("new", []), ("jinja2", ["Apache Software License"])]
)
def test_what_nobody_read_is_asked_for(name: str, said: list[str]) -> None:
    with pytest.raises(NotTold, match=name):
        licence_of(name, said)
