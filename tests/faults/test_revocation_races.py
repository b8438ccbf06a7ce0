"""Joining by a right at the very moment in which it is taken: whoever got in is out again.

`NAHBAR_RACES` says how many; benchmarks/revocation.py says how long it takes.
"""

import os

import pytest

from tests.faults.revoking import begin, race_account, race_link, race_role
from tests.faults.talking import enter, grant, opens

RACES = int(os.environ.get("NAHBAR_RACES", "10"))


def test_nobody_stays_in_by_a_link_that_was_replaced_while_they_joined(product):
    talk = begin(product)
    for number in range(RACES):
        race_link(talk, joined=number % 2 == 0)
    # The adviser was in the talk all the time, and goes on.
    assert opens(product, grant(talk, talk.adviser_headers))


@pytest.mark.parametrize("race", [race_account, race_role])
def test_no_adviser_stays_in_by_an_account_or_role_that_was_taken_while_they_joined(product, race):
    adviser = product.create_adviser()
    talk = begin(product, adviser)
    for number in range(max(1, RACES // 3)):
        race(talk, adviser, joined=number % 2 == 0)
    # With what was given back they come in again.
    headers = product.sign_in(adviser.email, adviser.password)
    enter(talk, headers)
    assert opens(product, grant(talk, headers))
