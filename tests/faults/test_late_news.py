"""Events on their real way, from outbox to inbox: twice, overtaken, and an hour late.

A replica of the producer sends over a way on which things happen; its own process is paused.
"""

import re
from collections import Counter
from dataclasses import replace

import httpx
import pytest

from tests.faults.clocks import BACK, FORWARD, HOUR
from tests.faults.deliveries import undelivered
from tests.faults.processes import eventually
from tests.faults.talking import (
    MEDIA,
    change,
    grant,
    let_in,
    opens,
    own_consent,
    wishes,
    withdraw,
)
from tests.faults.waylaying import waylaid

AN_HOUR = HOUR.total_seconds()


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


@pytest.mark.parametrize("order", ["late", "late and after what is newer"])
def test_what_media_gateway_hears_an_hour_late_is_heeded(talk, instance, away, order):
    client = talk.client()
    let_in(talk, client)
    kept = grant(talk, client)
    with away("media_gateway"):
        change(talk, "channel", {"channel": "phone"})
        assert undelivered(instance, talk.id) > 0
        with away("appointments"):
            hear_an_hour_later(instance, "appointments", talk)
    if order == "late and after what is newer":
        change(talk, "channel", {"channel": "video"})
        eventually(lambda: undelivered(instance, talk.id), 0)
        let_in(talk, client)
        assert opens(talk.product, grant(talk, client))
    else:
        assert refusal(talk, client) == (409, "/problems/not-a-video-appointment")
    eventually(lambda: opens(talk.product, kept), False)


def test_a_withdrawal_that_media_gateway_hears_of_an_hour_late_is_carried_out(
    talk, product, instance, away
):
    client = talk.client()
    let_in(talk, client)
    kept = grant(talk, client)
    with away("media_gateway"):
        withdraw(talk, client)
        assert own_consent(talk, client)["carried_out_at"] is None
        with away("consent"):
            hear_an_hour_later(instance, "consent", talk)
    eventually(lambda: opens(product, kept), False)
    refused = product.post(f"{MEDIA}/{talk.id}/grants", client)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/barred")
    assert own_consent(talk, client)["carried_out_at"] is not None


def hear_an_hour_later(instance, producer, talk):
    """Let producer and media_gateway find each other again in an hour, by both their clocks."""
    with (
        instance.replica("media_gateway", clock=AN_HOUR) as hears,
        instance.replica(producer, clock=AN_HOUR, NAHBAR_MEDIA_URL=hears.url),
    ):
        # All others live in the present, and take nothing that is signed in an hour.
        eventually(lambda: undelivered(instance, talk.id, "media_gateway"), 0)


JOB = "adviser names"
"""Of all replicas one runs it, every ten seconds."""


def runs_of(replica):
    metrics = httpx.get(f"{replica.url}/metrics", timeout=15, trust_env=False).text
    found = re.search(rf'nahbar_job_duration_seconds_count{{job="{JOB}"}} (\S+)', metrics)
    return float(found[1]) if found else 0.0


def wait_for_a_run(replica):
    before = runs_of(replica)
    eventually(lambda: runs_of(replica) > before, True)


def test_a_service_whose_clock_jumps_to_and_fro_rests_at_no_time(product, instance, away):
    """Jobs that one replica runs, and deliveries: none waits until the old time comes again."""
    adviser = product.create_adviser()
    with away("appointments"), instance.replica("appointments", clock=0) as replica:
        wait_for_a_run(replica)
        for jump in (FORWARD, BACK):
            replica.process.send_signal(jump)
            wait_for_a_run(replica)
        there = replace(product, demo={**product.demo, "base_url": replica.url})
        headers = product.sign_in(adviser.email, adviser.password)
        wish = wishes(there, adviser, headers)[0]
        booked = there.post("/api/appointments/v1/appointments", headers, wish)
        assert booked.status_code == 201, booked.text
        eventually(lambda: undelivered(instance, booked.json()["id"]), 0)
