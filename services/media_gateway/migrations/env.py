import media_gateway.tables  # noqa: F401 (its models)
from nahbar_common.migrations import run_env

run_env()
