"""Giving, withdrawing and joining at the same moment: a withdrawal that was carried out holds.

`NAHBAR_RACES` says how many.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.faults.processes import eventually
from tests.faults.revoking import PATIENCE_SECONDS, begin, join, make_link, open_link
from tests.faults.talking import MEDIA, opens, own_consent, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Product, Talk

RACES = int(os.environ.get("NAHBAR_RACES", "10"))
RACES_OF_A_TALK = 40
"""Tokens last ten minutes, and one person's decisions about one talk are limited."""
TALKS_AT_ONCE = 4


def race(talk: Talk, client: dict[str, str], number: int) -> None:
    """Consent and be in the talk, or on the way there; withdraw meanwhile, and hold the result."""
    consent = partial(talk.product.consent, client, talk.id)
    consent()
    kept = [join(talk, client)] if number % 2 else []
    at_once: list[Callable[[], object]] = [partial(withdraw, talk, client)]
    at_once += [lambda: kept.append(join(talk, client))] * (1 + number % 2)
    if number % 3 == 0:
        # From another device: whoever gives again at the same moment may come in again.
        at_once.append(consent)
    with ThreadPoolExecutor(len(at_once)) as pool:
        for done in [pool.submit(each) for each in at_once]:
            done.result()
    withdraw(talk, client)
    eventually(lambda: own_consent(talk, client)["carried_out_at"] is not None, True, pause=0.05)
    asking = partial(talk.product.post, f"{MEDIA}/{talk.id}/grants", client)
    refused = asking(patience=PATIENCE_SECONDS)
    assert refused.status_code == 403, refused.text
    assert not any(opens(talk.product, token) for token in kept if token is not None)


def races_of_a_talk(product: Product, numbers: range) -> None:
    """Begin a talk and run some races in it, one after the other."""
    talk = begin(product)
    client = open_link(product, make_link(talk))
    for number in numbers:
        race(talk, client, number)


@pytest.mark.timeout(120 + 5 * RACES)
def test_nobody_gets_in_once_a_withdrawal_was_carried_out(product):
    talks = [range(first, RACES)[:RACES_OF_A_TALK] for first in range(0, RACES, RACES_OF_A_TALK)]
    with ThreadPoolExecutor(TALKS_AT_ONCE) as pool:
        for done in [pool.submit(races_of_a_talk, product, numbers) for numbers in talks]:
            done.result()
