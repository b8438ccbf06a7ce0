"""An access reads with tokens of its own, and ends: by itself, early, with the sign-in."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import time_machine
from identity.emergencies.models import EmergencyAccess
from identity.revocations.models import Revocation
from nahbar_common.auth import principal_of
from nahbar_common.tokens import verify
from nahbar_testing import trail_of
from sqlmodel import select

from ..conftest import API, OFFICE, problem, sign_out
from .conftest import PATH, code_of


async def principal(app, answer):
    claims = await verify(
        answer.json()["access_token"],
        keys=app.state.token_check.keys,
        issuer=app.state.settings.issuer,
        audiences=frozenset({"nahbar"}),
    )
    return principal_of(claims, "appointments"), claims


async def revoked(app):
    async with app.state.database.read() as session:
        return {row.subject for row in await session.exec(select(Revocation))}


async def test_the_token_reads_one_office_and_holds_no_role_of_the_person(app, admin_here, officer):
    access = (await admin_here.open()).json()
    answer = await admin_here.post(access, "token")
    assert answer.status_code == 200, answer.text
    staff, claims = await principal(app, answer)
    assert staff.roles == {("team_lead", OFFICE)}
    assert (str(staff.account_id), str(staff.emergency_id)) == (
        str(admin_here.guarded.person.id),
        access["id"],
    )
    assert claims.exp - claims.iat <= 600
    headers = {"authorization": f"Bearer {answer.json()['access_token']}"}
    for path in (f"{API}/me", f"{API}/accounts", PATH):
        assert (await admin_here.browser.get(path, headers=headers)).status_code == 403


async def test_a_token_ends_with_the_access(app, admin_here, officer):
    access = (await admin_here.open(minutes=3)).json()
    _, claims = await principal(app, await admin_here.post(access, "token"))
    assert claims.exp <= datetime.fromisoformat(access["until"]).timestamp()


async def test_it_ends_by_itself(app, admin_here, officer):
    access = (await admin_here.open(minutes=1)).json()
    async with app.state.database.write() as session:
        row = await session.get(EmergencyAccess, UUID(access["id"]))
        row.until = datetime.now(UTC) - timedelta(seconds=1)
    assert problem(await admin_here.post(access, "token")) == (410, "emergency-over")
    await app.state.jobs.run_once("emergencies")
    assert UUID(access["id"]) in await revoked(app)
    (entry,) = await trail_of(app, "emergency.ended")
    assert (entry["early"], entry["actor_kind"]) == (False, "nobody")
    assert (await app.state.jobs.run_once("emergencies")).count == 0


async def test_the_officer_ends_it_at_once(app, client, admin_here, officer, watching):
    access = (await admin_here.open()).json()
    for _ in range(2):
        ended = await client.post(f"{PATH}/{access['id']}/end", headers=watching)
        assert ended.status_code == 200, ended.text
        assert ended.json()["ended_by"] == str(officer.id)
    assert UUID(access["id"]) in await revoked(app)
    assert problem(await admin_here.post(access, "token")) == (410, "emergency-over")
    (entry,) = await trail_of(app, "emergency.ended")
    assert (entry["early"], entry["actor_id"]) == (True, str(officer.id))


async def test_the_admin_ends_it_early(app, admin_here, officer):
    access = (await admin_here.open()).json()
    ended = await admin_here.post(access, "end")
    assert ended.json()["ended_by"] == str(admin_here.guarded.person.id)


async def test_another_sign_in_does_not_go_on_with_it(admin_here, officer, sign_in_with_app):
    access = (await admin_here.open()).json()
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=2), tick=True):
        again = await sign_in_with_app(admin_here.guarded)
        assert problem(await again.post(access, "token")) == (410, "emergency-over")


async def test_nobody_reads_with_a_colleagues_access(client, tokens, admin_here, officer):
    access = (await admin_here.open()).json()
    colleague = tokens.staff(f"admin@{OFFICE}", account_id=uuid4())
    refused = await client.post(f"{PATH}/{access['id']}/token", headers=colleague)
    assert problem(refused) == (404, "not-found")


async def test_signing_out_takes_its_tokens_along(app, admin_here, officer):
    access = (await admin_here.open()).json()
    staff, _ = await principal(app, await admin_here.post(access, "token"))
    await sign_out(admin_here.browser)
    assert {right.id for right in staff.rights} & await revoked(app)


async def test_a_new_one_ends_the_one_before(app, admin_here, officer):
    first = (await admin_here.open()).json()
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=2), tick=True):
        second = await admin_here.open(code=code_of(admin_here.guarded.secret))
        assert second.status_code == 201, second.text
        assert UUID(first["id"]) in await revoked(app)
        assert (await admin_here.post(second.json(), "token")).status_code == 200
