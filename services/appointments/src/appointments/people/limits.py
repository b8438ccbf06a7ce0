"""References are short and in order: nobody reads an office's clients by counting up."""

from nahbar_common.caller_limits import caller_limit

NAME, RATE = "client search", "60/minute"
"""Counted together, whichever way somebody asks for a reference."""

LOOKING_UP = caller_limit(NAME, RATE)
