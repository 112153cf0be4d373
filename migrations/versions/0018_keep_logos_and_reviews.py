"""An employer's logo, a text's review, changes that wait, and signatures of adverts from before there were any."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from zlib import crc32

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ABOUT_LOGO = (
    ("logo", sa.String(length=16)),
    ("logo_words", sa.String(length=120)),
    ("logo_width", sa.Integer()),
    ("logo_height", sa.Integer()),
)
vacancy = sa.table(
    "vacancy",
    sa.column("id", sa.Integer),
    sa.column("status", sa.String),
    sa.column("closes_at", sa.DateTime(timezone=True)),
    sa.column("description", sa.Text),
    sa.column("text_signature", sa.LargeBinary),
)
#: Vacancies whose texts are in memory together.
SIGNED_TOGETHER = 200
PARTS, FEWEST_WORDS, NOTHING = 32, 40, 0xFFFF
WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc][^\W_]+)*")
APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc")


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table; the pictures apart, so that nobody reads them by the way."""
    op.add_column("vacancy", sa.Column("waiting_changes", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("text_version", sa.Column("review_on", sa.Date(), nullable=True))
    for name, kind in ABOUT_LOGO:
        op.add_column("employer", sa.Column(name, kind, nullable=True))
    op.create_table(
        "employer_logo",
        sa.Column("employer_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("square", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=op.f("fk_employer_logo_employer_id_employer")),
        sa.PrimaryKeyConstraint("employer_id", name=op.f("pk_employer_logo")),
    )
    for row in _unsigned():
        signed = sa.update(vacancy).where(vacancy.c.id == row.id).values(text_signature=_signature(row.description))
        op.get_bind().execute(signed)


def downgrade() -> None:
    """Pages show the product's own mark."""
    op.drop_table("employer_logo")
    op.drop_column("text_version", "review_on")
    op.drop_column("vacancy", "waiting_changes")
    for name, _ in reversed(ABOUT_LOGO):
        op.drop_column("employer", name)


def _unsigned() -> Iterator[sa.Row]:
    """What is open or may be: nobody compares an advert with one that is over. In parts, by id."""
    is_over = vacancy.c.status.in_(("withdrawn", "filled")) | (vacancy.c.closes_at <= datetime.now(UTC))
    wanted = sa.select(vacancy.c.id, vacancy.c.description).where(
        vacancy.c.text_signature.is_(None), vacancy.c.description.is_not(None), ~sa.func.coalesce(is_over, sa.false())
    )
    last = 0
    while (
        rows := op.get_bind()
        .execute(wanted.where(vacancy.c.id > last).order_by(vacancy.c.id).limit(SIGNED_TOGETHER))
        .all()
    ):
        yield from rows
        last = rows[-1].id


def _signature(text: str) -> bytes | None:
    """As adverts get it when they are saved; None for one that is too short to compare."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = [word.translate(APOSTROPHES) for word in WORD.findall(folded)]
    if len(words) < FEWEST_WORDS:
        return None
    numbers = [crc32(word.encode()) for word in words]
    least = [NOTHING] * PARTS
    for run in (crc32(b"%d %d %d" % three) for three in zip(numbers, numbers[1:], numbers[2:], strict=False)):
        part, number = run % PARTS, (run >> 16) & NOTHING
        least[part] = min(least[part], number)
    return b"".join(number.to_bytes(2, "little") for number in least)
