"""What identity tells about its processing: roles apart, a second factor, who else is told."""

from uuid import uuid4

import pytest
from identity.accounts.models import RoleGrant
from identity.factor_rules import service as factor_rules
from identity.machine_clients.models import MachineClient, MachineClientOffice

OFFICE = uuid4()


@pytest.fixture
def look(client, tokens):
    async def look(office_id=OFFICE):
        path = f"/api/identity/v1/offices/{office_id}/processing"
        answer = await client.get(path, headers=tokens.service("consent", "processing:read"))
        assert answer.status_code == 200, answer.text
        return answer.json()

    return look


async def check(look, identifier, office_id=OFFICE):
    found = {one["id"]: one for one in (await look(office_id))["checks"]}
    return found[identifier]


async def test_two_roles_that_exclude_each_other_are_found(app, look, create_account):
    person = await create_account(f"admin@{OFFICE}")
    assert (await check(look, "roles.apart"))["facts"]["accounts_admin"] == 1
    assert (await check(look, "roles.apart"))["outcome"] == "ok"
    async with app.state.database.write() as session:  # past what the service would allow
        session.add(RoleGrant(account_id=person.id, role="dpo", office="*"))
    found = await check(look, "roles.apart")
    assert (found["outcome"], found["facts"]["with_both"]) == ("failed", 1)
    assert (await check(look, "roles.apart", uuid4()))["outcome"] == "ok"


async def test_an_office_without_a_second_factor_is_found(app, look):
    assert (await check(look, "second_factor.demanded"))["outcome"] == "ok"
    async with app.state.database.write() as session:
        await factor_rules.settle(session, str(OFFICE), ["admin"], by=None)
    found = await check(look, "second_factor.demanded")
    assert (found["outcome"], found["facts"]["missing"]) == ("failed", ["dpo", "allowance_officer"])


async def test_programs_of_the_office_are_recipients(app, look):
    async with app.state.database.write() as session:
        program = MachineClient(name="Fachverfahren", secret_hash=b"x", scope="consent:read")
        session.add(program)
        await session.flush()
        session.add(MachineClientOffice(client_id=program.id, office=str(OFFICE)))
    told = (await look())["recipients"]
    assert told == [{"kind": "program", "name": "Fachverfahren", "data": ["consent"]}]
    assert (await look(uuid4()))["recipients"] == []


async def test_programs_that_reach_links_or_money_are_named_beside_the_roles(app, look):
    async with app.state.database.write() as session:
        for name, scope in (
            ("Termine", "appointments:read links:write"),
            ("Geld", "allowance:read"),
        ):
            program = MachineClient(name=name, secret_hash=b"x", scope=scope)
            session.add(program)
            await session.flush()
            session.add(MachineClientOffice(client_id=program.id, office=str(OFFICE)))
    found = await check(look, "roles.apart")
    assert found["outcome"] == "ok"
    assert found["facts"]["programs_with_links"] == ["Termine"]
    assert found["facts"]["programs_with_money"] == ["Geld"]
    elsewhere = (await check(look, "roles.apart", uuid4()))["facts"]
    assert (elsewhere["programs_with_links"], elsewhere["programs_with_money"]) == ([], [])


async def test_only_consent_is_told(client, tokens):
    path = f"/api/identity/v1/offices/{OFFICE}/processing"
    refused = await client.get(path, headers=tokens.service("consent", "subjects:read"))
    assert refused.status_code == 403
