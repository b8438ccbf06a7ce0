"""Alembic's entry point."""

import nahbar_common.tables  # noqa: F401
from nahbar_common.migrations import run_env

run_env()
