"""Events that come twice, too late or in another order, and such that nobody of ours has sent.

Each test takes what the product really sent about a talk and posts it, signed, to the inboxes of
the running services. Whatever comes of it, all they say of the talk stays as it was.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from nahbar_common.clock import utc_now

from tests.faults.deliveries import deliver, sent_about, signed, undelivered
from tests.faults.processes import eventually
from tests.faults.talking import MEDIA, change, facts, grant, let_in, opens, withdraw


@pytest.fixture(scope="module")
def history(product, instance):
    """Give a talk with a past, its client, and every event about it; all of it has arrived."""
    talk = product.book(product.create_adviser(), voucher=True)
    client = talk.client()
    eventually(lambda: talk.read()["voucher_state"], "reserved")
    let_in(talk, client)
    withdraw(talk, client)
    product.consent(client, talk.id)
    shown = product.post("/api/allowance/v1/my/voucher/show", client)
    assert shown.status_code == 200, shown.text
    change(talk, "channel", {"channel": "phone"})
    change(talk, "channel", {"channel": "video"})
    # Nobody is let in where the talk is still by phone: media_gateway has to hear of it first.
    eventually(lambda: undelivered(instance, talk.id), 0)
    let_in(talk, client)
    assert opens(product, grant(talk, client))
    assert product.post(f"{MEDIA}/{talk.id}/end", talk.adviser_headers).status_code == 200
    eventually(lambda: undelivered(instance, talk.id), 0)
    sent = sent_about(instance, talk.id)
    kinds = {event.kind for event in sent}
    assert kinds >= {
        "appointment.booked",
        "appointment.channel_changed",
        "consent.given",
        "consent.withdrawn",
        "voucher.reserved",
        "voucher.issued",
        "call.ended",
    }
    return talk, client, sent


def redeliver(instance, events):
    """Deliver events one after the other as their producers would; give the statuses."""
    return [
        deliver(instance.internal_url(event.target), event, signed(instance, event)).status_code
        for event in events
    ]


def test_events_delivered_again_change_nothing(history, instance):
    talk, client, sent = history
    before = facts(talk, client)
    assert set(redeliver(instance, sent)) == {204}
    assert facts(talk, client) == before


def test_the_same_event_many_times_at_once_changes_nothing(history, instance):
    talk, client, sent = history
    before = facts(talk, client)
    with ThreadPoolExecutor(8) as pool:
        statuses = pool.map(lambda event: redeliver(instance, [event]), sent * 4)
    assert {status for (status,) in statuses} == {204}
    assert facts(talk, client) == before


@pytest.mark.parametrize("order", ["backwards", "from the middle", "all at once"])
def test_old_news_in_another_order_changes_nothing(history, instance, order):
    """Under new ids, so that no inbox knows them: what counts is their revision."""
    talk, client, sent = history
    before = facts(talk, client)
    old = [event.under_a_new_id() for event in sent]
    middle = len(old) // 2
    match order:
        case "backwards":
            statuses = redeliver(instance, old[::-1])
        case "from the middle":
            statuses = redeliver(instance, old[middle:] + old[:middle])
        case _:
            with ThreadPoolExecutor(8) as pool:
                statuses = pool.map(lambda event: redeliver(instance, [event])[0], old)
    assert set(statuses) == {204}
    assert facts(talk, client) == before


def test_events_nobody_of_ours_has_sent_change_nothing(history, instance):
    talk, client, sent = history
    before = facts(talk, client)
    for event in sent:
        url = instance.internal_url(event.target)
        new = event.under_a_new_id()
        good = signed(instance, new)
        stranger = next(p for p in ("consent", "appointments") if p != event.producer)
        changed = new.with_data(revision=2**31 - 1, appointment_id=talk.id)
        attempts = {
            "unsigned": {name: good[name] for name in ("content-type", "webhook-id")},
            "signed by another service": signed(instance, new, by=stranger),
            "for another event": {**good, "webhook-id": event.id},
            "from yesterday": signed(instance, new, at=utc_now() - timedelta(minutes=6)),
            "from tomorrow": signed(instance, new, at=utc_now() + timedelta(minutes=6)),
        }
        for attempt, headers in attempts.items():
            assert deliver(url, new, headers).status_code == 401, (event.kind, attempt)
        assert deliver(url, changed, good).status_code == 401, (event.kind, "changed")
    assert facts(talk, client) == before


def test_one_service_cannot_speak_for_another(history, instance):
    """A service that was broken into signs well, and is believed in its own matters only."""
    talk, client, sent = history
    before = facts(talk, client)
    withdrawal = next(event for event in sent if event.kind == "consent.withdrawn")
    event = withdrawal.under_a_new_id().with_data(revision=2**31 - 1)
    as_appointments = type(event)(
        "appointments",
        event.target,
        event.kind,
        json.dumps({**json.loads(event.body), "source": "/appointments"}),
    )
    assert redeliver(instance, [as_appointments]) == [204]
    assert facts(talk, client) == before
