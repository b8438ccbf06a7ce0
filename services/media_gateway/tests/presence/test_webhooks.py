"""LiveKit's webhooks: only real ones count, each once, and none is taken at its word."""

import asyncio
import itertools
from datetime import timedelta

import jwt
from media_gateway.call.models import Call, CallParticipant
from presence_webhooks import create_webhook, post, sign
from sqlmodel import select
from talks import API_KEY, API_SECRET


async def connected(ports):
    async with ports.database.read() as session:
        people = (await session.exec(select(CallParticipant))).all()
    return {str(person.id) for person in people if person.connected}


async def call_of(ports, talk):
    async with ports.database.read() as session:
        return await session.get(Call, talk.appointment_id)


async def test_a_webhook_makes_the_call_match_its_room(talk, ports):
    room, adviser, client = await talk.begin()
    answer = await post(talk, *create_webhook(room))
    assert answer.status_code == 204
    assert await connected(ports) == {adviser, client}
    assert (await call_of(ports, talk)).started_at is not None


async def test_what_a_webhook_claims_is_not_believed(talk, ports):
    room, adviser, client = await talk.begin()
    lie = create_webhook(room, "room_finished", participant={"identity": client})
    await post(talk, *lie)
    assert await connected(ports) == {adviser, client}


FORGERIES = (
    lambda body: None,
    lambda body: "",
    lambda body: "Bearer nonsense",
    lambda body: sign(body, secret="another-secret-of-at-least-32-characters"),
    lambda body: sign(body, key="another-key"),
    lambda body: sign(body + " "),
    lambda body: sign(body, lifetime=-timedelta(minutes=2)),
    lambda body: jwt.encode({"iss": API_KEY, "exp": 9_999_999_999}, API_SECRET, "HS256"),
    lambda body: jwt.encode(
        {"iss": API_KEY, "sha256": "!", "exp": 9_999_999_999}, API_SECRET, "HS256"
    ),
    lambda body: jwt.encode({"iss": API_KEY, "exp": 9_999_999_999}, "", "none"),
)


async def test_a_forged_or_unsigned_webhook_changes_nothing(talk, ports):
    room, _, _ = await talk.begin()
    body, _ = create_webhook(room)
    for number, forge in enumerate(FORGERIES):
        assert (await post(talk, body, forge(body))).status_code == 401, number
    assert await connected(ports) == set()


async def test_a_webhook_that_is_old_or_from_the_future_changes_nothing(talk, ports):
    room, _, _ = await talk.begin()
    for age in (timedelta(minutes=6), -timedelta(minutes=2)):
        answer = await post(talk, *create_webhook(room, age=age))
        assert answer.status_code == 401
    assert await connected(ports) == set()


async def test_a_webhook_without_id_or_with_a_broken_body_changes_nothing(talk, ports):
    room, _, _ = await talk.begin()
    bodies = [
        create_webhook(room, event_id="")[0],
        create_webhook(room, event_id="x" * 65)[0],
        "{",
        "[]",
        "null",
        '{"createdAt": "99999999999999999999"}',
        "{}",
    ]
    for body in bodies:
        assert (await post(talk, body, sign(body))).status_code == 401
    broken = b"\xff\xfe"
    assert (await post(talk, broken, sign("x"))).status_code == 401
    assert await connected(ports) == set()


async def test_a_replayed_webhook_changes_nothing(talk, ports, media):
    room, adviser, client = await talk.begin()
    webhook = create_webhook(room)
    await post(talk, *webhook)
    media.drop(room, client)
    assert (await post(talk, *webhook)).status_code == 204
    assert await connected(ports) == {adviser, client}
    await post(talk, *create_webhook(room, "participant_left", event_id="EV_2"))
    assert await connected(ports) == {adviser}


async def test_webhooks_in_any_order_end_in_what_is(create_talk, ports, media):
    present = set()
    for order in itertools.permutations(range(3)):
        present.add(await check_what_is_wins(create_talk(), media, order))
        assert await connected(ports) == present, order


async def check_what_is_wins(talk, media, order):
    room, adviser, client = await talk.begin()
    media.drop(room, client)
    webhooks = [
        create_webhook(room, kind, event_id=f"EV_{room}_{number}")
        for number, kind in enumerate(("participant_joined", "participant_left", "room_started"))
    ]
    for number in (*order, *order):
        await post(talk, *webhooks[number])
    return adviser


async def test_a_webhook_of_an_unknown_room_changes_nothing(talk, ports):
    await talk.begin()
    assert (await post(talk, *create_webhook("unknown-room"))).status_code == 204
    assert await connected(ports) == set()


async def test_a_sign_of_life_from_a_closed_room_gets_it_deleted(talk, media):
    room, _, client = await talk.begin()
    await talk.remove(client)
    await media.create_room(room)
    await post(talk, *create_webhook(room, "room_started"))
    assert room not in media.rooms


async def test_a_webhook_that_could_not_be_heeded_may_come_again(talk, ports, media):
    room, adviser, client = await talk.begin()
    webhook = create_webhook(room)
    media.away = True
    assert (await post(talk, *webhook)).status_code == 503
    media.away = False
    assert (await post(talk, *webhook)).status_code == 204
    assert await connected(ports) == {adviser, client}


async def test_webhooks_about_what_concerns_nobody_here_ask_livekit_nothing(talk, media):
    room, _, _ = await talk.begin()
    media.away = True
    for kind in ("track_unpublished", "egress_started", "what-comes-next"):
        assert (await post(talk, *create_webhook(room, kind))).status_code == 204


async def test_who_vanishes_has_left_and_may_come_back(talk, ports, media):
    room, _, client = await talk.begin()
    await post(talk, *create_webhook(room))
    media.drop(room, client)
    await post(talk, *create_webhook(room, "participant_left", event_id="EV_2"))
    async with ports.database.read() as session:
        people = (await session.exec(select(CallParticipant))).all()
    assert {str(p.id): p.state for p in people}[client] == "left"
    assert (await talk.grant(talk.client)).status_code == 201


async def test_the_same_webhook_many_times_at_once_is_heeded_once(talk, ports):
    room, adviser, client = await talk.begin()
    webhook = create_webhook(room)
    answers = await asyncio.gather(*(post(talk, *webhook) for _ in range(8)))
    assert [answer.status_code for answer in answers] == [204] * 8
    assert await connected(ports) == {adviser, client}


async def test_a_join_grant_does_not_sign_a_webhook(talk, ports):
    """Both are signed with LiveKit's secret: a person's own token must prove nothing here."""
    room, _, _ = await talk.begin()
    token = (await talk.grant(talk.client)).json()["token"]
    body, _ = create_webhook(room)
    assert (await post(talk, body, token)).status_code == 401
    assert (await post(talk, body, f"Bearer {token}")).status_code == 401
    assert await connected(ports) == set()
