"""Streams end at once when what their reader came by was taken away."""

import pytest
from nahbar_common.revocations import JOB as FOLLOWING
from serving import reading


@pytest.fixture
def app(app):
    app.state.jobs.hold(FOLLOWING)
    return app


@pytest.fixture
def take(app, other_services):
    async def take(kind, subject):
        other_services.revoke(kind, subject)
        await app.state.revocations.follow()

    return take


async def is_over(stream):
    with pytest.raises(EOFError):
        await stream.next()
    return True


@pytest.mark.parametrize("kind", ["session", "link"])
async def test_the_stream_of_a_visit(talk, take, kind):
    await talk.book()
    async with reading(talk.http, f"{talk.path}/events", talk.client) as stream:
        assert (await stream.next())[0] == "snapshot"
        await take(kind, getattr(talk, f"client_{kind}"))
        assert await is_over(stream)
    answer = await talk.http.get(f"{talk.path}/events", headers=talk.client)
    assert answer.status_code == 401
    assert answer.json()["type"] == "/problems/token-revoked"


@pytest.mark.parametrize("path", ["{}/events", "/api/media/v1/waiting/events"])
async def test_the_streams_of_staff(talk, take, path):
    await talk.book()
    async with reading(talk.http, path.format(talk.path), talk.adviser) as stream:
        while (await stream.next())[0] != "snapshot":
            pass
        await take("session", talk.adviser_session)
        with pytest.raises(EOFError):
            # Their own coming may still be told.
            while True:
                await stream.next()


async def test_the_stream_of_others_goes_on(talk, take):
    await talk.book()
    async with reading(talk.http, f"{talk.path}/events", talk.adviser) as stream:
        assert (await stream.next())[0] == "snapshot"
        await take("link", talk.client_link)
        await talk.cancel()
        while (await stream.next())[0] != "appointment_changed":
            pass
