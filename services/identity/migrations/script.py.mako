"""${message}"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

# Say why: may the release before go on serving once this has run?
SAFE_WHILE_OLD_SERVES = None

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
