"""Withdrawal: barred durably, room gone before the event is acknowledged, in whatever order."""

import itertools

from nahbar_testing import create_event
from talks import room_of


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


async def test_a_withdrawal_is_acknowledged_only_when_the_room_is_deleted(talk, media):
    room, _, _ = await talk.begin()
    media.away = True
    news = talk.consent_news(talk.client_id, "client", talk.consents.withdraw(talk, talk.client_id))
    event = create_event("consent", "consent.withdrawn", news, subject=talk.appointment_id)
    assert (await talk.deliver(event)).status_code == 503
    assert problem_of(await talk.grant(talk.client)) == (403, "barred")
    media.away = False
    assert (await talk.deliver(event)).status_code == 204
    assert room in media.deleted


async def test_a_withdrawal_delivered_twice_changes_nothing_more(talk, media):
    await talk.begin()
    await talk.let_in(talk.guest)
    news = talk.consent_news(
        talk.guest_id, "companion", talk.consents.withdraw(talk, talk.guest_id)
    )
    event = create_event("consent", "consent.withdrawn", news, subject=talk.appointment_id)
    await talk.deliver(event)
    room, _ = await talk.join(talk.client)
    assert (await talk.deliver(event)).status_code == 204
    again = create_event("consent", "consent.withdrawn", news, subject=talk.appointment_id)
    assert (await talk.deliver(again)).status_code == 204
    assert room in media.rooms


async def test_a_bar_holds_although_the_consent_service_says_yes(talk):
    """Belt and braces: the durable bar does not depend on the answer of the moment."""
    await talk.begin()
    talk.consents.forgets_revisions()
    await talk.withdraw(talk.client_id)
    talk.consents.give(talk, talk.client_id)
    assert problem_of(await talk.grant(talk.client)) == (403, "barred")
    assert problem_of(await talk.enter(talk.client)) == (403, "barred")
    answer = await talk.grant(talk.adviser)
    assert answer.json()["missing"] == ["client"]


async def test_a_consent_given_anew_counts_at_once_although_its_event_is_on_the_way(talk):
    await talk.begin()
    await talk.withdraw(talk.client_id)
    talk.consents.give(talk, talk.client_id)
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"


async def test_whoever_gives_anew_waits_again_and_gets_another_room(talk):
    room, _, client = await talk.begin()
    await talk.withdraw(talk.client_id)
    await talk.give_anew(talk.client_id)
    assert problem_of(await talk.grant(talk.client)) == (403, "not-admitted")
    assert await talk.let_in(talk.client) == client
    assert room_of((await talk.grant(talk.client)).json()["token"]) != room


async def test_the_barred_cannot_be_let_in(talk):
    _, _, client = await talk.begin()
    await talk.withdraw(talk.client_id)
    assert problem_of(await talk.admit(client)) == (403, "barred")


async def test_a_withdrawal_known_before_the_appointment_holds(talk):
    await talk.event(
        "consent", "consent.withdrawn", **talk.consent_news(talk.client_id, "client", 2)
    )
    await talk.book()
    talk.everybody_consents()
    talk.consents.forgets_revisions()
    assert problem_of(await talk.enter(talk.client)) == (403, "barred")


async def test_the_advisers_withdrawal_stops_everybody_until_given_anew(talk):
    await talk.begin()
    await talk.withdraw(talk.adviser_id, "adviser")
    assert (await talk.grant(talk.client)).json()["missing"] == ["adviser"]
    assert problem_of(await talk.enter(talk.adviser)) == (403, "consent-missing")
    await talk.give_anew(talk.adviser_id, "adviser")
    assert (await talk.enter(talk.adviser)).json()["state"] == "admitted"
    assert (await talk.grant(talk.client)).status_code == 201


async def test_events_in_any_order_end_in_the_newest_state(create_talk):
    for order in itertools.permutations(range(3)):
        await check_newest_wins(create_talk(), order)


async def check_newest_wins(talk, order):
    await talk.begin()
    talk.consents.forgets_revisions()
    kinds = ("given", "withdrawn", "given")
    events = [
        create_event(
            "consent",
            f"consent.{kind}",
            talk.consent_news(talk.client_id, "client", 10 + number),
            subject=talk.appointment_id,
        )
        for number, kind in enumerate(kinds)
    ]
    for number in order:
        assert (await talk.deliver(events[number])).status_code == 204
    assert (await talk.enter(talk.client)).status_code == 200, order


async def test_a_withdrawal_after_the_call_ended_is_acknowledged(talk):
    await talk.begin()
    await talk.end()
    assert (await talk.withdraw(talk.client_id)).status_code == 204


async def test_a_forged_withdrawal_changes_nothing(talk):
    await talk.begin()
    news = talk.consent_news(talk.client_id, "client", 99)
    forged = create_event("appointments", "consent.withdrawn", news, subject=talk.appointment_id)
    content = forged.content.replace('"/appointments"', '"/consent"')
    answer = await talk.http.post("/internal/events", content=content, headers=forged.headers)
    assert answer.status_code == 401
    assert (await talk.grant(talk.client)).status_code == 201


async def test_the_clients_withdrawal_before_they_ever_came_burns_the_room_all_the_same(
    talk, media
):
    """The adviser's grant was given with that consent: without it, it opens nothing."""
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    room, _ = await talk.join(talk.adviser)
    await talk.withdraw(talk.client_id)
    assert room in media.deleted
    assert (await talk.grant(talk.adviser)).json()["missing"] == ["client"]


async def test_the_withdrawal_of_a_guest_who_never_came_disturbs_nobody(talk, media):
    room, _, _ = await talk.begin()
    await talk.withdraw(talk.guest_id, "companion")
    assert room in media.rooms
