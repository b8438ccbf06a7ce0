from identity import tables  # noqa: F401  # fills SQLModel.metadata
from nahbar_common.migrations import run_env

run_env()
