"""Alembic's entry point; the imports fill the metadata that migrations are compared with."""

import consent.consents.models
import consent.declarations.models  # noqa: F401
import nahbar_common.tables  # noqa: F401
from nahbar_common.migrations import run_env

run_env()
