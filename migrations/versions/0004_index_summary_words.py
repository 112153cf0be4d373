"""Keep the words of summaries apart, and every word of an advert once."""

import re
import unicodedata
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

vacancy = sa.table(
    "vacancy",
    sa.column("id", sa.Integer),
    sa.column("title", sa.String),
    sa.column("reference", sa.String),
    sa.column("summary", sa.String),
    sa.column("description", sa.Text),
    sa.column("location", sa.String),
    sa.column("team_id", sa.Integer),
    sa.column("summary_words", sa.Text),
    sa.column("all_words", sa.Text),
)
team = sa.table("team", sa.column("id", sa.Integer), sa.column("name", sa.String))
WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc][^\W_]+)*")
APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc")


def upgrade() -> None:
    """What the tables hold already is worked out anew."""
    op.add_column("vacancy", sa.Column("summary_words", sa.Text(), nullable=False, server_default=" "))
    for row in _texts():
        written = {"summary_words": _joined(_words(row.summary)), "all_words": _joined(dict.fromkeys(_words(*row[1:])))}
        op.get_bind().execute(sa.update(vacancy).where(vacancy.c.id == row.id).values(written))


def downgrade() -> None:
    """Words in their places again."""
    op.drop_column("vacancy", "summary_words")
    for row in _texts():
        written = {"all_words": _joined(_words(*row[1:]))}
        op.get_bind().execute(sa.update(vacancy).where(vacancy.c.id == row.id).values(written))


def _texts() -> Sequence[sa.Row]:
    own = (vacancy.c.title, vacancy.c.reference, vacancy.c.summary, vacancy.c.description, vacancy.c.location)
    joined = vacancy.outerjoin(team, vacancy.c.team_id == team.c.id)
    return op.get_bind().execute(sa.select(vacancy.c.id, *own, team.c.name).select_from(joined)).all()


def _words(*texts: str | None) -> list[str]:
    folded = unicodedata.normalize("NFKC", "\n".join(text for text in texts if text)).casefold()
    return [word.translate(APOSTROPHES) for word in WORD.findall(folded)]


def _joined(words: "list[str] | dict[str, None]") -> str:
    return f" {' '.join(words)} " if words else " "
