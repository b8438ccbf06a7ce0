"""Closing and opening an account is told, in the transaction in which it happens."""

import json

import pytest
from nahbar_common.tables import OutboxMessage
from sqlmodel import col, select

from ..conftest import OFFICE, OTHER_OFFICE, problem, refresh, sign_in
from .test_accounts import change


@pytest.fixture
async def colleague(create_account):
    return await create_account(f"adviser@{OFFICE}", f"team_lead@{OTHER_OFFICE}")


async def told(app):
    async with app.state.database.read() as session:
        rows = await session.exec(select(OutboxMessage).order_by(col(OutboxMessage.id)))
        return [(row.target, row.event_type, json.loads(row.body)) for row in rows]


async def test_closing_tells_whom_it_concerns_and_ends_the_sessions(app, client, admin, colleague):
    await sign_in(client, colleague)
    assert (await change(client, admin, colleague.id, {"active": False})).status_code == 200
    events = await told(app)
    assert [(target, kind) for target, kind, _ in events] == [
        ("appointments", "account.closed"),
        ("media_gateway", "account.closed"),
    ]
    for _, _, event in events:
        assert event["source"] == "/identity"
        assert event["subject"] == str(colleague.id)
        assert event["data"] == {
            "account_id": str(colleague.id),
            "office_ids": [OFFICE, OTHER_OFFICE],
            "adviser_at": [OFFICE],
            "revision": 2,
        }
    assert problem(await refresh(client)) == (401, "session-ended")


async def test_opening_again_is_told_with_a_newer_revision(app, client, admin, colleague):
    await change(client, admin, colleague.id, {"active": False})
    await change(client, admin, colleague.id, {"active": True}, version=2)
    revisions = {kind: event["data"]["revision"] for _, kind, event in await told(app)}
    assert revisions == {"account.closed": 2, "account.opened": 3}


@pytest.mark.parametrize("body", [{"active": True}, {"roles": [f"adviser@{OFFICE}"]}])
async def test_what_closes_nothing_tells_nothing(app, client, admin, colleague, body):
    assert (await change(client, admin, colleague.id, body)).status_code == 200
    assert await told(app) == []


async def test_who_may_counsel_no_more_is_told_to_those_who_booked_with_them(
    app, client, admin, colleague
):
    left, back = [f"team_lead@{OTHER_OFFICE}"], [f"adviser@{OTHER_OFFICE}"]
    await change(client, admin, colleague.id, {"roles": left})
    await change(client, admin, colleague.id, {"roles": back}, version=2)
    told_of = [
        (kind, event["data"]["adviser_at"], event["data"]["revision"])
        for target, kind, event in await told(app)
        if target == "appointments"
    ]
    assert told_of == [("account.opened", [], 2), ("account.opened", [OTHER_OFFICE], 3)]


async def test_closing_twice_is_told_once(app, client, admin, colleague):
    await change(client, admin, colleague.id, {"active": False})
    await change(client, admin, colleague.id, {"active": False}, version=2)
    assert len(await told(app)) == 2


async def test_a_refused_closing_tells_nothing(app, client, office_admin, colleague):
    refused = await change(client, office_admin, colleague.id, {"active": False})
    assert problem(refused) == (403, "account-shared")
    assert await told(app) == []


async def test_offices_lost_in_the_same_change_hear_of_it_too(app, client, admin, colleague):
    body = {"active": False, "roles": []}
    assert (await change(client, admin, colleague.id, body)).status_code == 200
    assert {tuple(event["data"]["office_ids"]) for _, _, event in await told(app)} == {
        (OFFICE, OTHER_OFFICE)
    }


async def test_a_role_in_all_offices_names_none(app, client, admin, create_account):
    everywhere = await create_account("dpo@*", f"adviser@{OFFICE}")
    await change(client, admin, everywhere.id, {"active": False})
    assert [event["data"]["office_ids"] for _, _, event in await told(app)] == [[OFFICE]] * 2


@pytest.fixture
def name_of(client, tokens):
    """Ask for an account's name as the service does that shows it."""

    async def name_of(account_id):
        return await client.get(
            f"/api/identity/v1/accounts/{account_id}/name",
            headers=tokens.service("appointments", "names:read"),
        )

    return name_of


async def test_another_name_is_told_without_it_and_asked_for(
    app, client, admin, colleague, name_of
):
    await change(client, admin, colleague.id, {"display_name": "Jana Anders"})
    ((target, kind, event),) = await told(app)
    assert (target, kind) == ("appointments", "account.renamed")
    assert event["data"] == {"account_id": str(colleague.id), "revision": 2}
    assert (await name_of(colleague.id)).json() == {"display_name": "Jana Anders", "revision": 2}
    # The same name again is none.
    await change(client, admin, colleague.id, {"display_name": "Jana Anders"}, version=2)
    assert len(await told(app)) == 1


async def test_the_name_of_no_account_is_not_found(name_of):
    assert problem(await name_of(OFFICE)) == (404, "not-found")
