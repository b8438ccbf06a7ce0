from appointments import tables  # noqa: F401 (registers every table)
from nahbar_common.migrations import run_env

run_env()
