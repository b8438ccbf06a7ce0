"""A service that is killed in the middle: nothing is half done, and what was begun is finished.

The product's own process is paused meanwhile, so that nobody else does the work.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import httpx
from nahbar_common.clock import rfc3339, utc_now

from tests.faults.deliveries import deliver, sent_about, signed
from tests.faults.processes import black_hole, eventually
from tests.faults.talking import CONSENT, MEDIA, grant, let_in, opens, own_consent, withdraw

APPOINTMENTS = "/api/appointments/v1"


def test_a_room_is_deleted_although_media_gateway_died_between_barring_and_deleting(
    product, instance, away
):
    talk = product.book(product.create_adviser())
    client = talk.client()
    let_in(talk, client)
    kept = grant(talk, client)
    assert opens(product, kept)
    with away("media_gateway"), black_hole() as (nowhere, asked_livekit):
        withdraw(talk, client)
        event = next(e for e in sent_about(instance, talk.id) if e.kind == "consent.withdrawn")
        with (
            instance.replica("media_gateway", NAHBAR_LIVEKIT_URL=nowhere) as replica,
            ThreadPoolExecutor(1) as pool,
        ):
            delivery = pool.submit(deliver, replica.url, event, signed(instance, event))
            # It has barred the person by then, and waits for LiveKit to delete the room.
            assert asked_livekit.wait(30)
            replica.kill()
            assert isinstance(delivery.exception(), httpx.HTTPError)
        assert opens(product, kept)
        assert own_consent(talk, client)["carried_out_at"] is None
    eventually(lambda: opens(product, kept), False)
    eventually(lambda: own_consent(talk, client)["carried_out_at"] is not None, True)
    refused = product.post(f"{MEDIA}/{talk.id}/grants", client)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/barred")


def test_a_withdrawal_is_carried_out_although_consent_died_before_telling_it(
    product, instance, away
):
    talk = product.book(product.create_adviser())
    client = talk.client()
    let_in(talk, client)
    kept, key = grant(talk, client), {"idempotency-key": str(uuid4())}
    path = f"{CONSENT}/{talk.id}/consents/withdraw"
    with away("consent"), black_hole() as (nowhere, telling):
        with instance.replica("consent", NAHBAR_MEDIA_URL=nowhere) as replica:
            answer = httpx.post(
                f"{replica.url}{path}", headers=client | key, json={}, timeout=15, trust_env=False
            )
            assert answer.status_code == 202, answer.text
            assert telling.wait(30)
            replica.kill()
        assert opens(product, kept)
    # Whoever got no answer asks again until there is one, and it is the same withdrawal.
    again = [product.http.post(path, headers=client | key, json={})]

    def answered():
        if again[-1].status_code != 202:
            again.append(product.http.post(path, headers=client | key, json={}))
        return again[-1].status_code

    eventually(answered, 202)
    assert again[-1].json()["withdrawn_at"] == answer.json()["withdrawn_at"]
    eventually(lambda: own_consent(talk, client)["carried_out_at"] is not None, True)
    assert not opens(product, kept)


def test_no_booking_is_lost_or_doubled_although_appointments_died_while_many_came(
    product, instance, away
):
    adviser = product.create_adviser()
    headers = product.sign_in(adviser.email, adviser.password)
    bookings = [(str(uuid4()), body) for body in wishes(product, adviser, headers)]
    assert len(bookings) >= 6

    def book(url, booking):
        key, body = booking
        keyed = {**headers, "idempotency-key": key}
        path = f"{url}{APPOINTMENTS}/appointments"
        return httpx.post(path, headers=keyed, json=body, timeout=15, trust_env=False)

    def book_there(booking):
        answered = book(replica.url, booking)
        # The first answer is the end: others are on their way, begun or not.
        replica.process.kill()
        return answered

    with away("appointments"), instance.replica("appointments") as replica:
        with ThreadPoolExecutor(len(bookings)) as pool:
            begun = [pool.submit(book_there, booking) for booking in bookings]
        told = [work.result() for work in begun if work.exception() is None]
    assert told
    answers = [book(product.base_url, booking) for booking in bookings]
    assert {answer.status_code for answer in answers} == {201}
    ids = {answer.json()["id"] for answer in answers}
    assert len(ids) == len(bookings)
    assert {answer.json()["id"] for answer in told if answer.status_code == 201} <= ids
    day = {
        "office_id": product.office_id,
        "adviser_id": adviser.id,
        "limit": "200",
        "from": rfc3339(utc_now() - timedelta(hours=1)),
        "to": rfc3339(utc_now() + timedelta(days=2)),
    }
    listed = product.http.get(f"{APPOINTMENTS}/appointments", headers=headers, params=day).json()
    assert {item["id"] for item in listed["items"]} == ids


def wishes(product, adviser, headers):
    """Give bookings of slots that do not overlap."""
    office = {"office_id": product.office_id}
    topics = product.http.get(f"{APPOINTMENTS}/topics", headers=headers, params=office).json()
    topic = next(topic for topic in topics["items"] if "video" in topic["channels"])
    wanted = {**office, "topic_id": topic["id"], "channel": "video", "adviser_id": adviser.id}
    now = utc_now()
    times = {"from": rfc3339(now), "to": rfc3339(now + timedelta(hours=20)), "limit": "200"}
    slots = product.http.get(f"{APPOINTMENTS}/slots", headers=headers, params=wanted | times).json()
    starts, free_from = [], ""
    for slot in slots["items"]:
        if slot["starts_at"] >= free_from:
            starts.append(slot["starts_at"])
            # The break after a talk is the adviser's too.
            free_from = rfc3339(
                utc_now().fromisoformat(slot["ends_at"]) + timedelta(minutes=topic["break_minutes"])
            )
    return [{**wanted, "starts_at": start, "client": {}} for start in starts[:10]]
