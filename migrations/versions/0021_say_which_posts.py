"""Which posts a part of the offer and a finding are for, as adverts told them apart until now: by title and theme."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

BENEFITS = {
    "ASYE Academy": "newly-qualified-social-worker",
    "Flexible working": "none",
    "Management and coaching apprenticeships": "team-manager service-manager",
    "Pathways for managers": "team-manager service-manager",
    "Practice Educator training": "senior-social-worker practice-educator",
    "Social Work Degree Apprenticeship": "apprentice",
    "Step Up to Social Work": "none",
}
#: Findings of other themes stood beside no advert.
FINDINGS = {
    "How we practise": (
        "team-manager service-manager family-support-worker personal-adviser residential-worker youth-worker apprentice"
    ),
    "Learning": "newly-qualified-social-worker practice-educator",
    "Support from managers": "social-worker senior-social-worker practice-educator",
    "Time for the work": "newly-qualified-social-worker social-worker senior-social-worker team-manager",
    "What children and families get": "family-support-worker",
}


def upgrade() -> None:
    """Plain columns, so that SQLite copies no table."""
    for table in ("benefit", "finding"):
        op.add_column(table, sa.Column("role_types", sa.Text(), nullable=False, server_default=""))
    finding = sa.table("finding", sa.column("theme"), sa.column("role_types"))
    op.execute(sa.update(finding).values(role_types="none"))
    for theme, role_types in FINDINGS.items():
        op.execute(sa.update(finding).where(finding.c.theme == theme).values(role_types=role_types))
    benefit = sa.table("benefit", sa.column("title"), sa.column("role_types"))
    for title, role_types in BENEFITS.items():
        op.execute(sa.update(benefit).where(benefit.c.title == title).values(role_types=role_types))


def downgrade() -> None:
    """What HR chose goes."""
    op.drop_column("finding", "role_types")
    op.drop_column("benefit", "role_types")
