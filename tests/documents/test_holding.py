"""What is held about an address, and goes with it."""

import json
from pathlib import Path

import time_machine
from flask import Flask

from recruitment import clock as our_clock
from recruitment.database import transaction
from recruitment.documents.holding import erase, expire, held
from recruitment.documents.sweeping import remove_files
from tests.factories.documents import make_document, make_draft


class TestHolding:
    def test_only_documents_of_the_address_are_told(self, app: Flask, folder: Path) -> None:
        make_document(key="one-key-of-one-form-of-ada", email="Ada@Example.org")
        make_document(key="a-key-of-a-form-of-grace", email="grace@example.org")
        (told,) = json.loads(json.dumps(held("ada@example.org")))
        assert (told["CV"], told["Kind"], told["Virus scan"]) == ("Ada’s CV.pdf", "PDF", "Not scanned")
        assert held("nobody@example.org") == []

    def test_erasing_takes_rows_and_files(self, app: Flask, folder: Path) -> None:
        make_document(key="one-key-of-one-form-of-ada")
        make_document(key="a-key-of-a-form-of-grace", email="grace@example.org")
        with transaction():
            assert (erase("ada@example.org"), erase("ada@example.org")) == (1, 0)
        assert (remove_files(), len(list(folder.iterdir()))) == (1, 1)
        assert len(held("grace@example.org")) == 1

    def test_unsent_ones_are_past_their_limit_after_a_day(
        self, app: Flask, folder: Path, clock: time_machine.Traveller
    ) -> None:
        person = make_document()
        make_draft(person.employer, "a-key-of-an-unsent-form-of-ada")
        clock.shift(24 * 3600)
        assert (expire(our_clock.now(), True), expire(our_clock.now(), False), expire(our_clock.now(), False)) == (
            1,
            1,
            0,
        )
