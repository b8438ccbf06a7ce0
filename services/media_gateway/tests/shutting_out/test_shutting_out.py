"""Whoever came by a link or a session that was taken away is out; the others go on."""

import asyncio
from uuid import uuid4

import pytest
from media_gateway.jobs import SHUTTING_OUT
from media_gateway.shutting_out.flows import shut_out_revoked
from nahbar_common.revocations import JOB as FOLLOWING
from talks import room_of


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


@pytest.fixture
def app(app):
    app.state.jobs.hold(FOLLOWING)
    return app


@pytest.fixture
def take(app, ports, other_services):
    """Let identity take a right away; all is done that follows from it."""

    async def take(kind, subject):
        other_services.revoke(kind, subject)
        await app.state.revocations.follow()
        return await shut_out_revoked(ports)

    return take


@pytest.mark.parametrize("kind", ["session", "link"])
async def test_the_room_of_whoever_lost_their_way_in_is_deleted(talk, media, take, kind):
    room, _, client = await talk.begin()
    assert await take(kind, getattr(talk, f"client_{kind}")) == 1
    assert room in media.deleted
    assert problem_of(await talk.grant(talk.client)) == (401, "token-revoked")
    assert problem_of(await talk.enter(talk.client)) == (401, "token-revoked")
    assert problem_of(await talk.admit(client)) == (409, "not-waiting")


async def test_the_others_go_on_in_a_new_room(talk, media, take):
    room, adviser, _ = await talk.begin()
    await take("link", talk.client_link)
    answer = await talk.grant(talk.adviser)
    assert answer.status_code == 201
    assert answer.json()["identity"] == adviser
    assert room_of(answer.json()["token"]) != room


async def test_they_come_again_by_another_link_and_wait_like_anybody(talk, take):
    _, _, client = await talk.begin()
    await take("link", talk.client_link)
    talk.client_link, talk.client_session = uuid4(), uuid4()
    assert problem_of(await talk.grant(talk.client)) == (403, "not-admitted")
    assert await talk.let_in(talk.client) == client
    assert (await talk.grant(talk.client)).status_code == 201
    assert await take("link", uuid4()) == 0
    assert (await talk.grant(talk.client)).status_code == 201


async def test_an_adviser_who_signed_out_is_out_and_comes_in_again_by_signing_in(talk, media, take):
    room, adviser, _ = await talk.begin()
    await take("session", talk.adviser_session)
    assert room in media.deleted
    talk.adviser_session = uuid4()
    assert (await talk.enter(talk.adviser)).json()["participant_id"] == adviser
    assert (await talk.grant(talk.adviser)).status_code == 201


async def test_whoever_only_waits_is_sent_away_and_no_room_burns(talk, media, take):
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    room, _ = await talk.join(talk.adviser)
    waiting = (await talk.enter(talk.client)).json()["participant_id"]
    await take("session", talk.client_session)
    assert room in media.rooms
    assert problem_of(await talk.admit(waiting)) == (409, "not-waiting")


async def test_an_admission_goes_with_the_link_also_of_who_is_gone_for_a_moment(talk, take):
    await talk.begin()
    answer = await talk.http.post(f"{talk.path}/leave", headers=talk.client)
    assert answer.status_code == 200
    await take("link", talk.client_link)
    talk.client_link = uuid4()
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"


async def test_rights_of_others_disturb_nobody(talk, media, take):
    room, _, _ = await talk.begin()
    assert await take("link", talk.client_session) == 0
    assert await take("session", uuid4()) == 0
    assert room in media.rooms


async def test_a_second_time_nothing_is_left_to_do(talk, ports, take):
    await talk.begin()
    assert await take("link", talk.client_link) == 1
    room = room_of((await talk.grant(talk.adviser)).json()["token"])
    assert await shut_out_revoked(ports) == 0
    assert room_of((await talk.grant(talk.adviser)).json()["token"]) == room


async def test_a_join_under_way_when_it_was_heard_is_found_the_next_time(
    talk, app, ports, other_services
):
    """The caller was let through a moment before; consent is asked, and meanwhile it is heard."""
    await talk.book()
    talk.everybody_consents()

    async def revoke_meanwhile():
        other_services.revoke("link", talk.client_link)
        await app.state.revocations.follow()
        assert await shut_out_revoked(ports) == 0

    talk.consents.before_answering = revoke_meanwhile
    assert (await talk.enter(talk.client)).status_code == 200
    assert await shut_out_revoked(ports) == 1


class TestTwoDevices:
    """One person, two devices: LiveKit has them once, but each holds a token of its own."""

    @pytest.fixture
    def tablet(self):
        return uuid4()

    async def test_the_device_that_goes_on_keeps_its_place(self, talk, media, take, tablet):
        room, adviser, _ = await talk.begin()
        assert (await talk.enter(talk.adviser_by(tablet))).status_code == 200
        await talk.join(talk.adviser_by(tablet))
        await take("session", tablet)
        assert room in media.deleted
        answer = await talk.grant(talk.adviser)
        assert answer.json()["identity"] == adviser

    async def test_the_token_of_the_one_before_is_burnt_as_well(self, talk, media, take, tablet):
        room, _, _ = await talk.begin()
        await talk.enter(talk.adviser_by(tablet))
        await talk.join(talk.adviser_by(tablet))
        await take("session", talk.adviser_session)
        assert room in media.deleted
        assert (await talk.grant(talk.adviser_by(tablet))).status_code == 201

    async def test_only_looking_in_by_another_device_disturbs_nothing(
        self, talk, media, take, tablet
    ):
        room, _, _ = await talk.begin()
        await talk.enter(talk.adviser_by(tablet))
        await take("session", tablet)
        assert room in media.rooms
        assert (await talk.grant(talk.adviser)).status_code == 201


async def test_hearing_of_it_wakes_the_job(talk, app, other_services, monkeypatch):
    woken = asyncio.Queue()
    monkeypatch.setattr(app.state.jobs, "wake", woken.put_nowait)
    other_services.revoke("session", uuid4())
    await app.state.revocations.follow()
    assert woken.get_nowait() == SHUTTING_OUT
