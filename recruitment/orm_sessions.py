"""Sessions of the ORM that hold what they have loaded while they let it go (decision 0019)."""

from flask_sqlalchemy.session import Session as FlaskSession
from sqlalchemy.orm import Session


class _Holding(Session):
    """Nothing that it has loaded is collected while its state is written: CPython 3.11 would free attributes twice."""

    def expunge_all(self) -> None:
        """Also what `close` does."""
        held = self.identity_map.values()
        super().expunge_all()
        del held

    def expire_all(self) -> None:
        """Read everything again when it is asked for."""
        held = self.identity_map.values()
        super().expire_all()
        del held

    def commit(self) -> None:
        """Keep what was written."""
        held = self.identity_map.values()
        super().commit()
        del held

    def rollback(self) -> None:
        """Lose what was written."""
        held = self.identity_map.values()
        super().rollback()
        del held


class RequestSession(_Holding, FlaskSession):
    """The one of a request, a command or a turn of the worker: `db.session`."""


class SideSession(_Holding):
    """One beside the request's, for what has to see commits that are newer than the request's transaction."""
