"""Whatever is taken away is in the feed once it is committed, and opens nothing here at once."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from identity.commands import ensure_machine_client
from identity.machine_clients.schemas import NewMachineClient
from identity.revocations.models import Revocation
from identity.revocations.service import OVERLAP
from nahbar_common.revocations import REVOCATION_KEPT
from nahbar_common.tokens import verify
from nahbar_testing import keyed

from ..accounts.test_accounts import change
from ..conftest import (
    API,
    OFFICE,
    ONE_ENGINE,
    PASSWORD,
    REFRESH,
    SERVICE_SECRETS,
    bearer,
    problem,
    refresh,
    sign_in,
    sign_out,
)
from ..links.test_events import tell
from ..links.test_links import issue, new_link, open_link, revoke
from ..visits.test_visits import leave

FEED = f"{API}/revocations"


@pytest.fixture
def follower(tokens):
    return tokens.service("consent", "revocations:read")


@pytest.fixture
def feed(client, follower):
    async def feed(**params):
        answer = await client.get(FEED, params=params, headers=follower)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return feed


@pytest.fixture
def told(feed):
    async def told():
        return [(item["kind"], item["subject"]) for item in (await feed())["items"]]

    return told


@pytest.fixture
def claims_of(app):
    async def claims_of(answer):
        return await verify(
            answer.json()["access_token"],
            keys=app.state.token_check.keys,
            issuer=app.state.settings.issuer,
            audiences=frozenset({"nahbar", "consent"}),
        )

    return claims_of


@pytest.fixture
def me(client):
    async def me(headers):
        return await client.get(f"{API}/me", headers=headers)

    return me


class TestLinks:
    @pytest.fixture
    async def link(self, client, link_maker):
        body = new_link()
        return body, (await issue(client, link_maker, body)).json()

    async def test_a_visits_token_names_the_visit_and_its_link(self, client, link, claims_of):
        first = await claims_of(await open_link(client, link[1]["secret"]))
        assert str(first.link_id) == link[1]["link_id"]
        again = await claims_of(await open_link(client, link[1]["secret"]))
        assert again.sid == first.sid

    async def test_two_browsers_are_two_visits(self, client, link, claims_of, open_browser):
        visits = {
            (await claims_of(await open_link(browser, link[1]["secret"]))).sid
            for browser in (client, open_browser())
        }
        assert len(visits) == 2

    async def test_replacing_a_link_revokes_it_and_not_the_new_one(
        self, client, link, link_maker, told
    ):
        body, old = link
        assert await told() == []
        await issue(client, link_maker, body)
        assert await told() == [("link", old["link_id"])]

    async def test_whoever_is_not_meant_keeps_their_link(self, client, link, link_maker, told):
        body, _ = link
        await issue(client, link_maker, {**body, "person_id": str(uuid4())})
        await issue(client, link_maker, {**body, "appointment_id": str(uuid4())})
        assert await told() == []

    async def test_revoking_tells_each_link_once(self, client, link, link_maker, told):
        body, first = link
        other = (await issue(client, link_maker, {**body, "person_id": str(uuid4())})).json()
        for _ in range(2):
            await revoke(client, link_maker, appointment_id=body["appointment_id"])
        assert sorted(await told()) == sorted(("link", each["link_id"]) for each in (first, other))

    async def test_cancelling_an_appointment_revokes_its_links(self, client, link, told):
        body, first = link
        await tell(client, "appointment.cancelled", body["appointment_id"], 2)
        assert await told() == [("link", first["link_id"])]

    async def test_a_refused_replacement_revokes_nothing(self, client, link, link_maker, told):
        past = (datetime.now(UTC) - timedelta(days=1)).isoformat()
        answer = await issue(client, link_maker, {**link[0], "expires_at": past})
        assert answer.status_code == 422
        assert await told() == []

    async def test_ending_a_visit_revokes_it_and_not_the_link(self, client, link, claims_of, told):
        visit = await claims_of(await open_link(client, link[1]["secret"]))
        assert (await leave(client)).status_code == 204
        assert await told() == [("session", str(visit.sid))]
        assert (await open_link(client, link[1]["secret"])).status_code == 200


class TestStaff:
    @pytest.fixture
    async def person(self, create_account):
        return await create_account(f"adviser@{OFFICE}")

    async def test_a_token_names_its_session(self, client, person, claims_of):
        signed_in = await claims_of(await sign_in(client, person))
        renewed = await claims_of(await refresh(client))
        assert renewed.sid == signed_in.sid
        assert signed_in.sid is not None

    async def test_signing_out_ends_the_tokens_of_this_session_alone(
        self, client, person, open_browser, me, told, claims_of
    ):
        here, there = await sign_in(client, person), await sign_in(open_browser(), person)
        assert (await sign_out(client)).status_code == 204
        assert problem(await me(bearer(here))) == (401, "token-revoked")
        assert (await me(bearer(there))).status_code == 200
        assert await told() == [("session", str((await claims_of(here)).sid))]

    @pytest.mark.parametrize(
        "body", [{"active": False}, {"roles": [f"team_lead@{OFFICE}"]}, {"roles": []}]
    )
    async def test_closing_and_other_roles_end_all_tokens(
        self, client, admin, person, open_browser, me, told, body
    ):
        signed_in = [await sign_in(open_browser(), person) for _ in range(3)]
        assert (await change(client, admin, person.id, body)).status_code == 200
        for each in signed_in:
            assert problem(await me(bearer(each))) == (401, "token-revoked")
        assert len(await told()) == 3

    async def test_another_name_ends_nothing(self, client, admin, person, me, told):
        signed_in = await sign_in(client, person)
        await change(client, admin, person.id, {"display_name": "Anders"})
        assert (await me(bearer(signed_in))).status_code == 200
        assert await told() == []

    async def test_resetting_the_password_ends_all_tokens(self, client, admin, person, me):
        signed_in = await sign_in(client, person)
        answer = await client.post(
            f"{API}/accounts/{person.id}/invitation", headers=keyed(admin), json={}
        )
        assert answer.status_code == 201
        assert problem(await me(bearer(signed_in))) == (401, "token-revoked")

    async def test_ones_own_new_password_leaves_this_session_and_ends_the_others(
        self, client, person, open_browser, me
    ):
        other = await sign_in(open_browser(), person)
        here = await sign_in(client, person)
        change = {"current_password": PASSWORD, "new_password": "Wolken Apfel Segel 91"}
        answer = await client.post(f"{API}/me/password", json=change, headers=bearer(here))
        assert answer.status_code == 204
        assert problem(await me(bearer(other))) == (401, "token-revoked")
        assert (await me(bearer(here))).status_code == 200

    async def test_a_token_used_twice_ends_the_access_of_thief_and_owner(
        self, client, person, open_browser, me, clock
    ):
        signed_in = await sign_in(client, person)
        stolen = dict(client.cookies)
        await refresh(client)
        clock.shift(60)
        renewed = await refresh(client)
        thief = open_browser()
        thief.cookies.update(stolen)
        assert (await refresh(thief)).status_code == 401
        for token in (signed_in, renewed):
            assert problem(await me(bearer(token))) == (401, "token-revoked")


class TestPrograms:
    @pytest.fixture
    def token_of(self, client):
        async def token_of(client_id, secret):
            form = {"grant_type": "client_credentials", "audience": "consent"}
            return await client.post(f"{API}/token", data=form, auth=(client_id, secret))

        return token_of

    @pytest.fixture
    async def program(self, client, admin):
        new = {"name": "Fachverfahren", "scopes": ["consent:read"], "offices": [OFFICE]}
        answer = await client.post(f"{API}/machine-clients", json=new, headers=keyed(admin))
        return answer.json()

    async def test_shutting_a_program_out_ends_its_tokens(
        self, client, admin, program, token_of, claims_of, told
    ):
        claims = await claims_of(await token_of(program["client_id"], program["client_secret"]))
        path = f"{API}/machine-clients/{program['client_id']}"
        assert (await client.delete(path, headers=admin)).status_code == 204
        assert await told() == [("session", str(claims.sid))]

    async def test_a_new_secret_ends_the_tokens_of_the_old_one_alone(
        self, app, program, token_of, claims_of, told
    ):
        before = await claims_of(await token_of(program["client_id"], program["client_secret"]))
        new = NewMachineClient(name=program["name"], scopes=["consent:read"], offices=[OFFICE])
        async with app.state.database.write() as session:
            made = await ensure_machine_client(session, new, reset_secret=True)
        after = await claims_of(await token_of(program["client_id"], made["client_secret"]))
        assert await told() == [("session", str(before.sid))]
        assert after.sid != before.sid

    async def test_our_own_services_may_follow(self, client):
        for name, secret in SERVICE_SECRETS.items():
            form = {"grant_type": "client_credentials", "audience": "identity"}
            answer = await client.post(f"{API}/token", data=form, auth=(name, secret))
            headers = bearer(answer)
            assert (await client.get(FEED, headers=headers)).status_code == 200, name


class TestFeed:
    @pytest.fixture
    def create_revocation(self, app):
        async def create(revoked_at, kind="session"):
            row = Revocation(kind=kind, subject=uuid4(), revoked_at=revoked_at)
            async with app.state.database.write() as session:
                session.add(row)
            return str(row.subject)

        return create

    async def test_what_was_written_while_the_last_walk_looked_is_not_passed(
        self, feed, create_revocation
    ):
        """A transaction names its time when it writes, and may be seen much later."""
        as_of = datetime.fromisoformat((await feed())["as_of"])
        late = await create_revocation(as_of - OVERLAP + timedelta(seconds=1))
        told = await feed(since=as_of.isoformat())
        assert [item["subject"] for item in told["items"]] == [late]

    async def test_what_is_older_than_the_overlap_is_not_told_again(self, feed, create_revocation):
        now = datetime.now(UTC)
        await create_revocation(now - OVERLAP - timedelta(seconds=1))
        assert (await feed(since=now.isoformat()))["items"] == []
        assert len((await feed())["items"]) == 1

    async def test_pages_tell_each_once_also_of_one_moment(self, feed, create_revocation):
        now = datetime.now(UTC)
        made = {await create_revocation(now) for _ in range(7)}
        told, cursor = [], None
        while True:
            page = await feed(limit=3, **({"cursor": cursor} if cursor else {}))
            told += [item["subject"] for item in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert len(told) == 7
        assert set(told) == made

    async def test_it_is_kept_for_as_long_as_a_token_may_name_it(
        self, app, feed, create_revocation
    ):
        now = datetime.now(UTC)
        kept = await create_revocation(now - REVOCATION_KEPT + timedelta(minutes=1))
        await create_revocation(now - REVOCATION_KEPT - timedelta(minutes=1))
        await app.state.jobs.run_once("retention by night")
        assert [item["subject"] for item in (await feed())["items"]] == [kept]

    @pytest.mark.parametrize("since", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
    async def test_the_ends_of_the_calendar_are_moments_too(self, feed, since):
        assert (await feed(since=since))["items"] == []

    @ONE_ENGINE
    @pytest.mark.parametrize(
        "params", [{"since": "yesterday"}, {"since": "2026-11-27T10:00:00"}, {"cursor": "x"}]
    )
    async def test_nonsense_is_refused(self, client, follower, params):
        answer = await client.get(FEED, params=params, headers=follower)
        assert answer.status_code == 422

    async def test_checking_tells_what_was_taken_of_what_a_token_names(
        self, client, follower, create_revocation
    ):
        subject = await create_revocation(datetime.now(UTC))
        rights = [
            {"kind": "session", "subject": subject},
            {"kind": "link", "subject": subject},
            {"kind": "session", "subject": str(uuid4())},
        ]
        answer = await client.post(f"{FEED}/check", json={"rights": rights}, headers=follower)
        assert answer.status_code == 200
        assert answer.json() == {"revoked": rights[:1]}

    @ONE_ENGINE
    async def test_only_our_own_services_follow(self, client, admin, tokens):
        for headers in (admin, tokens.service("consent", "links:write"), REFRESH):
            assert (await client.get(FEED, headers=headers)).status_code in (401, 403)
