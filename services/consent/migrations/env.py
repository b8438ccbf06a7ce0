"""Alembic's entry point."""

import consent.tables  # noqa: F401 (imports every model)
from nahbar_common.migrations import run_env

run_env()
