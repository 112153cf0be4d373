"""Town and postcode, out of what people write for a place."""

import pytest

from recruitment.vacancies.places import locality_of, postcode_of


@pytest.mark.parametrize(
    ("location", "town", "postcode"),
    [
        ("Islington, London", "London", None),
        ("Primary schools in Islington, London", "London", None),
        ("222 Upper Street, London N1 1XR", "London", "N1 1XR"),
        ("222 Upper Street, London, n11xr", "London", "N1 1XR"),
        ("Hybrid", "Hybrid", None),
        ("SW1A 2AA", None, "SW1A 2AA"),
        (" , ,", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_place_has_its_parts(location: str | None, town: str | None, postcode: str | None) -> None:
    assert (locality_of(location), postcode_of(location, None)) == (town, postcode)


def test_stated_postcode_has_the_last_word() -> None:
    assert postcode_of("London N1 1XR", "EC1V 4NB") == "EC1V 4NB"
