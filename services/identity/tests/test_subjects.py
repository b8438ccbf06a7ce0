"""What identity stores of a member of staff, and of somebody with a link."""

from uuid import UUID

from identity.revocations.models import Revocation
from nahbar_testing import keyed
from sqlmodel import select

from .conftest import OFFICE, sign_in
from .links.test_links import issue, new_link, open_link

API = "/api/identity/v1/subjects"


async def read(client, tokens, person_id, office=OFFICE):
    headers = tokens.service("consent", "subjects:read")
    return await client.get(
        f"{API}/{person_id}/data", params={"office_id": office}, headers=headers
    )


async def erase(client, tokens, person_id, office=OFFICE):
    headers = keyed(tokens.service("consent", "subjects:erase"))
    body = {"office_id": str(office)}
    return await client.post(f"{API}/{person_id}/erasure", json=body, headers=headers)


async def test_a_closed_account_goes_with_all_it_did(app, client, tokens, create_account):
    account = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, account)
    answer = await read(client, tokens, account.id)
    kinds = {item["kind"] for item in answer.json()["items"]}
    assert kinds >= {"account", "session", "sign_in"}
    assert account.email in answer.text
    hindered = await erase(client, tokens, account.id)
    assert hindered.json()["hindered_by"] == ["account_open"]
    async with app.state.database.write() as session:
        from identity.accounts.models import Account

        (await session.get(Account, account.id)).active = False
    done = await erase(client, tokens, account.id)
    assert done.status_code == 200, done.text
    assert account.email not in (await read(client, tokens, account.id)).text


async def test_a_link_goes_and_no_token_that_came_by_it_is_believed(
    app, client, tokens, link_maker
):
    body = new_link()
    issued = (await issue(client, link_maker, body)).json()
    await open_link(client, issued["secret"])
    person, office = body["person_id"], body["office_id"]
    assert (
        await read(client, tokens, person, "00000000-0000-4000-8000-000000000009")
    ).status_code == 404
    kinds = {item["kind"] for item in (await read(client, tokens, person, office)).json()["items"]}
    assert kinds >= {"link", "visit"}
    done = await erase(client, tokens, person, office)
    assert {item["table"] for item in done.json()["erased"]} == {"links", "visits"}
    async with app.state.database.read() as session:
        revoked = (await session.exec(select(Revocation.subject))).all()
    assert UUID(issued["link_id"]) in revoked
