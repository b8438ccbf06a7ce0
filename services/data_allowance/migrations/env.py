"""Alembic's entry point."""

import data_allowance.tables  # noqa: F401 (imports every model)
from nahbar_common.migrations import run_env

run_env()
