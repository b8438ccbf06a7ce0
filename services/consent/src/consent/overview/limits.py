"""How often somebody may let all services be asked."""

from nahbar_common.caller_limits import caller_limit

ASKING_ALL = caller_limit("asking all services", "30/minute")
"""Each of them counts what is past its time."""
