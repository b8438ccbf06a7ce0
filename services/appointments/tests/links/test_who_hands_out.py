"""A link is handed out by those who may: whoever has it can act as the client."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

LINKS = "/api/identity/v1/links"


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def colleague(desk):
    return await desk.create_adviser(name="Kim Beispiel")


@pytest.fixture
async def booked(desk, adviser, in_days):
    return await desk.book(await desk.create_topic(), adviser, in_days(3))


def as_adviser(desk, adviser):
    return desk.staff("adviser", UUID(adviser["id"]))


async def link(desk, booked, headers):
    return await desk.post(f"/appointments/{booked['id']}/link", {}, headers)


async def may(desk, booked, headers):
    """What the page is told: it must say the same as the route."""
    answer = await desk.get(f"/appointments/{booked['id']}", headers)
    return answer.json()["may_hand_out_link"]


def asked(identity):
    return [call for call in identity.calls if call.url.path == LINKS]


async def test_the_adviser_of_the_talk_and_a_team_lead_make_a_link(desk, booked, adviser, identity):
    for headers in (as_adviser(desk, adviser), desk.staff("team_lead")):
        assert await may(desk, booked, headers)
        assert (await link(desk, booked, headers)).status_code == 201


async def test_identity_is_told_who_asked(desk, booked, adviser, identity):
    await link(desk, booked, as_adviser(desk, adviser))
    sent = json.loads(asked(identity)[0].content)
    assert sent["made_by"] == {"kind": "staff", "id": adviser["id"]}


async def test_a_colleague_is_told_who_may_and_no_link_is_made(
    desk, booked, colleague, identity, slug_of
):
    headers = as_adviser(desk, colleague)
    assert not await may(desk, booked, headers)
    answer = await link(desk, booked, headers)
    assert (answer.status_code, slug_of(answer)) == (403, "link-of-others")
    assert asked(identity) == []


async def test_lists_say_it_of_each_talk(desk, adviser, colleague, in_days):
    topic = await desk.create_topic()
    for each in (adviser, colleague):
        await desk.book(topic, each, in_days(3))
    answer = await desk.get(
        "/appointments",
        as_adviser(desk, adviser),
        office_id=desk.office_id,
        from_=in_days(1),
        to=in_days(9),
    )
    said = {row["adviser"]["id"]: row["may_hand_out_link"] for row in answer.json()["items"]}
    assert said == {adviser["id"]: True, colleague["id"]: False}


def _now(hours: int) -> datetime:
    return datetime.now(UTC) + timedelta(hours=hours)


@pytest.mark.parametrize("when", ["now", "over the talk"])
async def test_a_stand_in_whom_an_absence_names_makes_a_link(
    desk, booked, adviser, colleague, identity, in_days, when
):
    span = (_now(-1), _now(1)) if when == "now" else (in_days(2), in_days(4))
    absence = await desk.create_absence(
        adviser, *span, stand_in_id=colleague["id"], booked_talks="keep"
    )
    assert absence["stand_in_id"] == colleague["id"]
    headers = as_adviser(desk, colleague)
    assert await may(desk, booked, headers)
    assert (await link(desk, booked, headers)).status_code == 201
    service = desk.tokens.service("data_allowance", "appointments:read")
    named = (await desk.get(f"/appointments/{booked['id']}/counsellors", service)).json()
    assert set(named["account_ids"]) == {adviser["id"], colleague["id"]}


async def test_a_stand_in_of_another_time_does_not(
    desk, booked, adviser, colleague, identity, in_days
):
    await desk.create_absence(adviser, in_days(5), in_days(6), stand_in_id=colleague["id"])
    assert (await link(desk, booked, as_adviser(desk, colleague))).status_code == 403


async def test_an_absence_without_a_stand_in_lets_nobody_else(
    desk, booked, adviser, colleague, identity, in_days
):
    await desk.create_absence(adviser, in_days(2), in_days(4), booked_talks="keep")
    assert (await link(desk, booked, as_adviser(desk, colleague))).status_code == 403


async def test_nobody_unfit_is_named_as_stand_in(desk, adviser, desk_type, in_days, slug_of):
    elsewhere = desk_type(desk.app, desk.client, desk.tokens)
    await elsewhere.create_office()
    foreign = await elsewhere.create_adviser()
    for named in (adviser["id"], foreign["id"], str(uuid4())):
        body = {"starts_at": in_days(2), "ends_at": in_days(3), "stand_in_id": named}
        answer = await desk.post(f"/advisers/{adviser['id']}/absences", body)
        assert (answer.status_code, slug_of(answer)) == (422, "stand-in-unsuitable"), named


async def test_after_the_talk_went_to_a_colleague_it_is_theirs(
    desk, booked, adviser, colleague, identity
):
    moved = await desk.change(
        booked, "move", {"starts_at": booked["starts_at"], "adviser_id": colleague["id"]}
    )
    assert moved.status_code == 200, moved.text
    assert (await link(desk, booked, as_adviser(desk, adviser))).status_code == 403
    assert (await link(desk, booked, as_adviser(desk, colleague))).status_code == 201


async def test_a_link_made_while_the_talk_went_to_a_colleague_is_revoked(
    desk, booked, adviser, colleague, identity
):
    identity.answer("POST", f"{LINKS}/revoke", None, 204)
    original = desk.app.state.identity.create_link

    async def create_then_hand_over(*args, **named):
        answer = await original(*args, **named)
        body = {"starts_at": booked["starts_at"], "adviser_id": colleague["id"]}
        assert (await desk.change(booked, "move", body)).status_code == 200
        return answer

    desk.app.state.identity.create_link = create_then_hand_over
    answer = await link(desk, booked, as_adviser(desk, adviser))
    assert answer.status_code == 403
    assert identity.calls[-1].url.path == f"{LINKS}/revoke"


async def test_a_program_needs_a_scope_of_its_own(desk, booked, identity):
    offices = (str(desk.office_id),)
    booking = desk.tokens.machine("appointments:write", "appointments:read", offices=offices)
    assert (await link(desk, booked, booking)).status_code == 403
    assert not await may(desk, booked, booking)
    handing = desk.tokens.machine("links:write", offices=offices)
    assert (await link(desk, booked, handing)).status_code == 201
    sent = json.loads(asked(identity)[0].content)
    assert sent["made_by"] == {"kind": "machine", "id": "test-machine"}
    elsewhere = desk.tokens.machine("links:write", offices=(str(uuid4()),))
    assert (await link(desk, booked, elsewhere)).status_code == 404


async def test_our_own_services_learn_whose_a_talk_is(desk, booked, adviser, colleague):
    """Who prints a code is decided elsewhere, by the same rule."""
    path = f"/appointments/{booked['id']}/counsellors"
    service = desk.tokens.service("data_allowance", "appointments:read")
    named = (await desk.get(path, service)).json()
    assert named == {"account_ids": [adviser["id"]]}
    assert (await desk.get(path, as_adviser(desk, adviser))).status_code == 403
    assert (await desk.get(f"/appointments/{uuid4()}/counsellors", service)).status_code == 404
