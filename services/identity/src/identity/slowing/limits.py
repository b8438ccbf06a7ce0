"""How many wrong guesses whom gets slowed down."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class GuessLimit:
    """How many wrong passwords one kind of guesser has in a window of time."""

    kind: str
    failures: int
    window: timedelta


DEVICE = GuessLimit("device", 10, timedelta(minutes=15))
NETWORK = GuessLimit("network", 10, timedelta(minutes=15))
ACCOUNT = GuessLimit("account", 100, timedelta(hours=1))
SITE = GuessLimit("site", 40, timedelta(minutes=15))
"""Of the 256 IPv6 networks that one connection may have, together."""
OWN = GuessLimit("own", 10, timedelta(minutes=15))
"""Of somebody who is signed in, at their own password."""

FACTOR = GuessLimit("factor", 10, timedelta(minutes=15))
"""Of somebody who knows the password, at the second factor, from browsers nobody knows."""
FACTOR_DAY = GuessLimit("factor-day", 30, timedelta(days=1))
"""A code has a million values and three are good: a year of this finds one with p < 0.04."""
FACTOR_DEVICE = GuessLimit("factor-dev", 10, timedelta(minutes=15))

CODE_NETWORK = GuessLimit("code-net", 60, timedelta(minutes=1))
"""Of wrong codes from one network, which may be that of a whole office: it is over in a minute."""
CODE_SITE = GuessLimit("code-site", 240, timedelta(minutes=1))
CODE_SPACE = GuessLimit("code-all", 2_000, timedelta(minutes=1))
"""Of wrong codes in all. A year of it finds one of a million living codes with p < 0.001."""

SHARED = (ACCOUNT, FACTOR, FACTOR_DAY)
"""Counted over strangers as well: whoever is right takes back their own try and no other."""
