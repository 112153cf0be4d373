"""The row of a document."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from recruitment.database import begin_writing, db, stop_writing
from recruitment.documents.models import Document
from recruitment.personal_data import tag_of
from tests.factories.documents import make_document


class TestDocument:
    @pytest.mark.parametrize(("size", "words"), [(1, "1 kB"), (120_400, "120 kB"), (1_250_000, "1.2 MB")])
    def test_size_is_told_as_people_read_it(self, size: int, words: str) -> None:
        assert Document(size=size).size_in_words == words

    def test_what_tells_of_the_person_is_tagged(self) -> None:
        columns = {column.name for column in Document.__table__.columns if tag_of(column)}
        assert columns == {"stored_as", "file_name", "sha256", "received_at"}

    def test_registration_has_one_at_most(self, app: Flask, folder: Path) -> None:
        first, second = make_document(key="the-first-key-of-a-form"), make_document(key="the-second-key-of-a-form")
        moved = update(Document).where(Document.registration_id == second.id).values(registration_id=first.id)
        begin_writing()
        with pytest.raises(IntegrityError):
            db.session.execute(moved)
        stop_writing()
