"""Joining by a link at the very moment in which it is replaced: whoever got in is out again.

`NAHBAR_RACES` says how many; benchmarks/revocation.py says how long it takes.
"""

import os

from tests.faults.revoking import begin, race_link
from tests.faults.talking import grant, opens

RACES = int(os.environ.get("NAHBAR_RACES", "10"))


def test_nobody_stays_in_by_a_link_that_was_replaced_while_they_joined(product):
    talk = begin(product)
    for number in range(RACES):
        race_link(talk, joined=number % 2 == 0)
    # The adviser was in the talk all the time, and goes on.
    assert opens(product, grant(talk, talk.adviser_headers))
