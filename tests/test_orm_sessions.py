"""Nothing that a session loaded may be collected while its state is written: CPython 3.11 would crash."""

import gc
import weakref

import pytest
from sqlalchemy import event, select

from recruitment.database import db, transaction
from recruitment.employers.models import Employer
from recruitment.orm_sessions import RequestSession, SideSession
from tests.factories.employers import make_employer


@pytest.fixture(scope="module")
def small_heap():
    """The collector looks only at what the test makes: it runs often here, and what was there before is large."""
    gc.freeze()


@pytest.fixture
def three_employers(app, small_heap):
    with transaction():
        for slug in ("one", "two", "three"):
            make_employer(slug=slug)


def load_in_circles(session):
    """Only the collector could take these away: nobody holds them, and they hold themselves."""
    loaded = list(session.scalars(select(Employer)))
    for one in loaded:
        one.itself = one
    return [weakref.ref(one) for one in loaded]


class Collecting:
    """The collector runs at each of these events, as it may at any allocation; `left` is what it left alive."""

    def __init__(self, references, target, name):
        self.references, self.listening, self.left = references, (target, name, self.collect), []

    def collect(self, *_told):
        gc.collect()
        self.left.append(sum(one() is not None for one in self.references))

    def __enter__(self):
        event.listen(*self.listening)
        return self

    def __exit__(self, *_raised):
        event.remove(*self.listening)


@pytest.mark.usefixtures("three_employers")
class TestHolding:
    @pytest.mark.parametrize("end", ["close", "expunge_all"])
    def test_what_was_loaded_outlives_being_sent_away(self, end):
        with SideSession(db.engine) as session:
            references = load_in_circles(session)
            with Collecting(references, session, "persistent_to_detached") as collecting:
                getattr(session, end)()
        assert collecting.left == [3, 3, 3]

    @pytest.mark.parametrize("end", ["commit", "rollback", "expire_all"])
    def test_what_was_loaded_outlives_being_forgotten(self, end):
        with SideSession(db.engine) as session:
            references = load_in_circles(session)
            with Collecting(references, Employer, "expire") as collecting:
                getattr(session, end)()
        assert collecting.left == [3, 3, 3]

    def test_it_is_free_to_go_afterwards(self):
        with SideSession(db.engine) as session:
            references = load_in_circles(session)
        gc.collect()
        assert not any(one() for one in references)

    def test_the_sessions_of_requests_hold_as_well(self):
        assert isinstance(db.session(), RequestSession)
        assert RequestSession.expunge_all is SideSession.expunge_all
