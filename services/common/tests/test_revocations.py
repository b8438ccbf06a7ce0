"""What was taken away opens nothing; what is sensitive is asked about while the news stay away."""

import asyncio
from uuid import uuid4

import httpx
import pytest
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.revocations import JOB, REVOCATION_KEPT
from nahbar_common.rights import Right

FEED = "/api/identity/v1/revocations"
OWN = "/api/example/v1/appointments/{}"


def problem(answer):
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


class Visitor:
    """Somebody from a link, with what their token names."""

    def __init__(self, tokens) -> None:
        self.session_id, self.link_id, self.appointment_id = uuid4(), uuid4(), uuid4()
        self.headers = tokens.participant(
            person_id=uuid4(),
            appointment_id=self.appointment_id,
            office_id=uuid4(),
            session_id=self.session_id,
            link_id=self.link_id,
        )


@pytest.fixture
def visitor(tokens):
    return Visitor(tokens)


@pytest.fixture
def followed(app):
    """The feed, followed only when a test says so."""
    app.state.jobs.hold(JOB)
    return app.state.revocations


@pytest.fixture
def read(followed, client, visitor):
    async def read(path=OWN):
        return await client.get(path.format(visitor.appointment_id), headers=visitor.headers)

    return read


SENSITIVE = "/api/example/v1/sensitive/{}"


@pytest.mark.parametrize("path", [OWN, SENSITIVE])
@pytest.mark.parametrize("kind", ["session", "link"])
async def test_a_token_opens_nothing_once_its_session_or_link_is_revoked(
    read, visitor, followed, other_services, kind, path
):
    await followed.follow()
    assert (await read(path)).status_code == 200
    other_services.revoke(kind, getattr(visitor, f"{kind}_id"))
    await followed.follow()
    assert problem(await read(path)) == (401, "token-revoked")


async def test_a_revocation_of_others_takes_nothing_from_anybody(
    read, visitor, followed, other_services
):
    other_services.revoke("link", visitor.session_id)
    other_services.revoke("session", visitor.link_id)
    await followed.follow()
    assert (await read(SENSITIVE)).status_code == 200


async def test_the_service_follows_by_itself(app, client, visitor, other_services):
    heard = asyncio.Event()
    app.state.revocations.on_heard.append(lambda _news: heard.set())
    other_services.revoke("link", visitor.link_id)
    await asyncio.wait_for(heard.wait(), 30)
    answer = await client.get(OWN.format(visitor.appointment_id), headers=visitor.headers)
    assert problem(answer) == (401, "token-revoked")


async def test_what_was_revoked_is_known_before_the_first_request(
    app, tokens, visitor, other_services
):
    other_services.revoke("session", visitor.session_id)
    await app.state.jobs.start()
    try:
        assert app.state.revocations.has_any([Right("session", visitor.session_id)])
    finally:
        await app.state.jobs.stop()


class TestWhileTheFeedIsAway:
    async def test_sensitive_routes_refuse_and_others_go_on(self, read, other_services):
        other_services.fail("GET", FEED)
        other_services.fail("POST", f"{FEED}/check")
        refused = await read(SENSITIVE)
        assert problem(refused) == (503, "service-unavailable")
        assert int(refused.headers["retry-after"]) > 0
        assert (await read(OWN)).status_code == 200

    async def test_sensitive_routes_ask_about_the_very_token(self, read, visitor, other_services):
        other_services.fail("GET", FEED)
        assert (await read(SENSITIVE)).status_code == 200
        other_services.revoke("link", visitor.link_id)
        assert problem(await read(SENSITIVE)) == (401, "token-revoked")

    async def test_what_was_heard_before_stays_revoked_everywhere(
        self, read, visitor, followed, other_services
    ):
        other_services.revoke("link", visitor.link_id)
        await followed.follow()
        other_services.fail("GET", FEED)
        other_services.fail("POST", f"{FEED}/check")
        for path in (OWN, SENSITIVE):
            assert problem(await read(path)) == (401, "token-revoked")

    async def test_who_may_not_come_is_told_so_all_the_same(
        self, followed, client, tokens, other_services
    ):
        other_services.fail("GET", FEED)
        other_services.fail("POST", f"{FEED}/check")
        answer = await client.get(SENSITIVE.format(uuid4()), headers=tokens.staff("dpo@*"))
        assert answer.status_code == 403

    async def test_one_request_asks_once(self, followed, client, tokens, other_services):
        other_services.fail("GET", FEED)
        answer = await client.post(
            SENSITIVE.format(uuid4()),
            headers={**tokens.staff("adviser@*"), "content-type": "application/json"},
            content=b"{no json",
        )
        assert answer.status_code == 400
        asked = [call for call in other_services.calls if call.url.path.startswith(FEED)]
        assert len(asked) == 1

    async def test_a_service_that_hangs_is_waited_for_once(self, read, other_services, monkeypatch):
        monkeypatch.setattr("nahbar_common.revocations._ANSWER_WITHIN_SECONDS", 0.01)
        hanging = []

        async def hang(_request):
            hanging.append(1)
            await asyncio.Event().wait()
            return httpx.Response(500)

        other_services.fail("GET", FEED)
        other_services.answer_with("POST", f"{FEED}/check", hang)
        for _ in range(3):
            assert (await read(SENSITIVE)).status_code == 503
        assert len(hanging) == 1


class TestFollowing:
    async def test_the_next_walk_begins_where_the_last_one_looked(self, followed, other_services):
        asked = []
        moments = iter(["2026-11-27T10:00:00Z", "2026-11-27T10:00:01Z", "2026-11-27T10:00:02Z"])

        def page(request):
            asked.append(dict(request.url.params))
            more = len(asked) == 1
            return httpx.Response(
                200,
                json={
                    "items": [
                        {"kind": "link", "subject": str(uuid4()), "revoked_at": next(moments)}
                    ],
                    "next_cursor": "more" if more else None,
                    "as_of": f"2026-11-27T10:00:0{len(asked)}Z",
                },
            )

        other_services.answer_with("GET", FEED, page)
        assert await followed.follow() == 2
        assert await followed.follow() == 1
        assert asked == [{}, {"cursor": "more"}, {"since": "2026-11-27T10:00:01Z"}]

    async def test_a_walk_that_breaks_off_begins_anew_and_keeps_what_it_heard(
        self, followed, other_services
    ):
        subject, asked = uuid4(), []

        def page(request):
            asked.append(dict(request.url.params))
            if "cursor" in asked[-1]:
                raise httpx.ReadTimeout("", request=request)
            item = {"kind": "link", "subject": str(subject), "revoked_at": "2026-11-27T10:00:00Z"}
            return httpx.Response(
                200,
                json={"items": [item], "next_cursor": "more", "as_of": "2026-11-27T10:00:00Z"},
            )

        other_services.answer_with("GET", FEED, page)
        for _ in range(2):
            with pytest.raises(ServiceUnavailable):
                await followed.follow()
        assert [params for params in asked if "cursor" not in params] == [{}, {}]
        assert followed.has_any([Right("link", subject)])
        assert not followed.is_current

    async def test_each_is_told_once_to_whoever_listens(self, followed, other_services):
        told, subject = [], uuid4()
        followed.on_heard.append(told.append)
        other_services.revoke("session", subject)
        await followed.follow()
        await followed.follow()
        assert told == [frozenset({Right("session", subject)})]

    async def test_it_is_forgotten_when_no_token_can_name_it_any_more(
        self, followed, other_services, monkeypatch
    ):
        now = [1000.0]
        monkeypatch.setattr("nahbar_common.revocations.time.monotonic", lambda: now[0])
        right = Right("session", uuid4())
        other_services.revoke(*right)
        await followed.follow()
        other_services._revoked.clear()
        now[0] += REVOCATION_KEPT.total_seconds() - 1
        await followed.follow()
        assert followed.has_any([right])
        now[0] += 1
        await followed.follow()
        assert followed.known() == frozenset()

    async def test_kinds_of_tomorrow_are_no_reason_to_stop(self, followed, other_services):
        item = {"kind": "office", "subject": str(uuid4()), "revoked_at": "2026-11-27T10:00:00Z"}
        page = {"items": [item], "next_cursor": None, "as_of": "2026-11-27T10:00:00Z"}
        other_services.answer("GET", FEED, page, out_of_contract=True)
        await followed.follow()
        assert followed.is_current

    async def test_no_news_for_two_seconds_are_old(self, followed, monkeypatch):
        now = [1000.0]
        monkeypatch.setattr("nahbar_common.revocations.time.monotonic", lambda: now[0])
        assert not followed.is_current
        await followed.follow()
        now[0] += 2.0
        assert followed.is_current
        now[0] += 0.1
        assert not followed.is_current


def test_the_document_says_which_routes_are_sensitive(app):
    paths = app.openapi()["paths"]
    assert paths["/api/example/v1/sensitive/{appointment_id}"]["get"]["x-access"]["sensitive"]
    assert (
        "sensitive" not in paths["/api/example/v1/appointments/{appointment_id}"]["get"]["x-access"]
    )
