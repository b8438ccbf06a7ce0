"""Events on their real way, from outbox to inbox: twice, and overtaken by what is newer.

A replica of the producer sends over a way on which things happen; its own process is paused.
"""

from collections import Counter
from dataclasses import replace

import pytest

from tests.faults.deliveries import undelivered
from tests.faults.processes import eventually
from tests.faults.talking import MEDIA, change
from tests.faults.waylaying import waylaid


@pytest.fixture
def talk(product):
    """Give a talk of an adviser of its own."""
    return product.book(product.create_adviser())


def at(replica, talk):
    """Give the talk as it is asked about at a replica."""
    demo = {**talk.product.demo, "base_url": replica.url}
    return replace(talk, product=replace(talk.product, demo=demo))


def refusal(talk, headers):
    answer = talk.product.post(f"{MEDIA}/{talk.id}/participants", headers)
    return answer.status_code, answer.json().get("type")


def about(way, talk):
    """Give the revisions that arrived, in their order."""
    return [
        event["data"]["revision"]
        for event in way.arrived
        if event["data"].get("appointment_id") == talk.id
    ]


def test_an_answer_that_gets_lost_brings_the_same_event_again_and_changes_nothing(
    talk, instance, away
):
    client, seen = talk.client(), Counter()
    talk.product.consent(client, talk.id)

    def decide(event):
        seen[event["id"]] += 1
        return "arrives unanswered" if seen[event["id"]] < 3 else "arrives"

    with (
        waylaid(instance.internal_url("media_gateway"), decide) as way,
        away("appointments"),
        instance.replica("appointments", NAHBAR_MEDIA_URL=way.url) as replica,
    ):
        change(at(replica, talk), "channel", {"channel": "phone"})
        eventually(lambda: undelivered(instance, talk.id), 0)
    told = about(way, talk)
    assert len(told) == 3 and len(set(told)) == 1
    assert refusal(talk, client) == (409, "/problems/not-a-video-appointment")


def test_news_that_are_overtaken_on_their_way_do_not_undo_what_is_newer(talk, instance, away):
    client, lost = talk.client(), Counter()
    talk.product.consent(client, talk.id)

    def decide(event):
        # The first stays behind until the last was there.
        revision = event["data"].get("revision")
        if revision == first and last not in about(way, talk):
            lost[revision] += 1
            return "is lost"
        return "arrives"

    first = talk.read()["version"] + 1
    last = first + 2
    with (
        waylaid(instance.internal_url("media_gateway"), decide) as way,
        away("appointments"),
        instance.replica("appointments", NAHBAR_MEDIA_URL=way.url) as replica,
    ):
        for channel in ("phone", "video", "phone"):
            change(at(replica, talk), "channel", {"channel": channel})
        eventually(lambda: undelivered(instance, talk.id), 0)
    assert lost[first] > 0
    assert about(way, talk)[-1] == first, "it arrived last"
    assert refusal(talk, client) == (409, "/problems/not-a-video-appointment")
