"""A courier's round, whoever keeps the messages: how it ends, and when the next one is due."""

from datetime import timedelta

import pytest
import time_machine
from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import Courier
from nahbar_common.courier.metrics import MailMetrics
from nahbar_common.courier.rounds import BATCH, Claimed, go_round
from nahbar_common.jobs import AT_ONCE
from nahbar_common.smtp import MailServer, require_address
from prometheus_client import CollectorRegistry

LONGEST = timedelta(seconds=15)


@pytest.fixture
def courier(mail_server):
    return Courier(
        MailServer.from_url(f"smtp+plain://localhost:{mail_server.port}"),
        require_address("nahbar@jobcenter.example"),
        MailMetrics(CollectorRegistry()),
    )


class Bag:
    """Messages of a test's own; `due` is when the next one is."""

    def __init__(self, claims=(), due=None):
        self._claims, self.due, self.results = list(claims), due, []

    async def claims(self):
        for claimed in self._claims:
            yield claimed

    async def note(self, claimed, result):
        self.results.append((claimed, result))

    async def waiting(self):
        return len(self._claims), self.due


def unreadable(since=None):
    return Claimed("greeting", 1, since or utc_now(), None)


async def test_with_nothing_due_it_rests_as_long_as_it_may(courier):
    assert (await go_round(courier, Bag(), LONGEST)).next_in == LONGEST
    bag = Bag(due=utc_now() + timedelta(hours=1))
    assert (await go_round(courier, bag, LONGEST)).next_in == LONGEST


async def test_it_comes_again_when_the_next_is_due(courier):
    with time_machine.travel(utc_now(), tick=False):
        bag = Bag(due=utc_now() + timedelta(seconds=4))
        assert (await go_round(courier, bag, LONGEST)).next_in == timedelta(seconds=4)


async def test_what_another_replica_holds_is_not_asked_for_without_a_pause(courier):
    ran = await go_round(courier, Bag(due=utc_now() - timedelta(seconds=1)), LONGEST)
    assert (ran.count, ran.next_in > AT_ONCE) == (0, True)


async def test_after_a_batch_it_goes_on_at_once(courier):
    bag = Bag([None] * (BATCH + 5), due=utc_now())
    ran = await go_round(courier, bag, LONGEST)
    assert (ran.count, ran.next_in) == (BATCH, AT_ONCE)
    assert bag.results == []


async def test_what_cannot_be_written_is_given_up_and_holds_up_nobody(courier):
    bag = Bag([unreadable(), unreadable()])
    assert (await go_round(courier, bag, LONGEST)).count == 2
    assert [(result.failure, result.given_up) for _, result in bag.results] == [
        ("unreadable", True),
        ("unreadable", True),
    ]
