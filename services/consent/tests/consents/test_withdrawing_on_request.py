"""A withdrawal that somebody told the office: as good as their own, and noted by whom."""

from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from nahbar_testing import keyed
from sqlalchemy.exc import DBAPIError


async def _note(api, who: dict[str, str], office_id=None, **change: Any):
    talk = api.talk
    body = {
        "appointment_id": str(talk.appointment_id),
        "person_id": str(talk.client_id),
        "channel": "spoken",
        "asked_by": "self",
    } | change
    url = f"/api/consent/v1/offices/{office_id or talk.office_id}/withdrawals"
    return await api.http.post(url, json=body, headers=keyed(who))


@pytest.mark.parametrize("role", ["adviser", "team_lead", "dpo"])
async def test_whoever_takes_the_call_can_note_it(api, talk, tokens, declarations, role: str):
    await api.give(talk.client)
    answer = await _note(api, tokens.staff(f"{role}@{talk.office_id}"), asked_by="guardian")
    assert (answer.status_code, answer.json()["state"]) == (202, "withdrawn")
    (decision,) = (await api.decide((talk.client_id, "client")))["decisions"]
    assert (decision["allowed"], decision["reason"]) == (False, "withdrawn")
    assert (await api.own(talk.client))["state"] == "withdrawn"


async def test_it_is_recorded_who_noted_it_who_asked_and_how(api, app, talk, tokens, declarations):
    account = uuid4()
    await api.give(talk.client)
    lead = tokens.staff(f"team_lead@{talk.office_id}", account_id=account)
    await _note(api, lead, channel="paper", asked_by="representative")
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record["channel"] == "web"
    assert record["withdrawal_channel"] == "paper"
    assert record["withdrawal_asked_by"] == "representative"
    assert record["withdrawal_registered_by"] == str(account)
    query = "SELECT actor_id, facts FROM trail_entries WHERE action = 'consent.withdrawn'"
    async with app.state.database.read() as session:
        ((actor, facts),) = await session.exec(sa.text(query))
    assert actor == str(account)
    assert '"asked_by":"representative"' in facts


@pytest.mark.parametrize("change", ["asked_by = 'guardian'", "registered_by = person_id"])
async def test_the_database_itself_keeps_who_noted_and_who_asked(
    api, app, talk, declarations, change: str
):
    await api.give(talk.client)
    assert (await _note(api, talk.dpo)).status_code == 202
    with pytest.raises(DBAPIError, match="append-only"):
        async with app.state.database.write() as session:
            # Together with the one change that is allowed, so that it cannot carry another along.
            statement = f"UPDATE consent_entries SET {change}, carried_out_at = recorded_at"
            await (await session.connection()).execute(
                sa.text(f"{statement} WHERE kind = 'withdrawn'")
            )


async def test_ones_own_withdrawal_names_nobody_of_the_staff(api, talk, declarations):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record["withdrawal_channel"] == "web"
    assert record["withdrawal_registered_by"] is None


async def test_noting_it_again_changes_nothing(api, talk, tokens, declarations):
    await api.give(talk.client)
    first = await _note(api, talk.dpo)
    again = await _note(api, talk.adviser, channel="email")
    assert first.json() == again.json()


async def test_nothing_is_noted_of_other_offices_or_of_nobody(api, talk, tokens, declarations):
    await api.give(talk.client)
    other = uuid4()
    stranger = tokens.staff(f"team_lead@{other}")
    answers = (
        await _note(api, stranger),
        await _note(api, stranger, office_id=other),
        await _note(api, talk.dpo, person_id=str(uuid4())),
        await _note(api, talk.dpo, appointment_id=str(uuid4())),
    )
    assert [answer.status_code for answer in answers] == [404] * 4
    assert (await api.own(talk.client))["state"] == "given"


@pytest.mark.parametrize(
    "change", [{"channel": "web"}, {"channel": "pigeon"}, {"asked_by": None}, {"asked_by": "x"}]
)
async def test_it_says_how_and_who_asked(api, talk, declarations, change: dict[str, Any]):
    await api.give(talk.client)
    assert (await _note(api, talk.dpo, **change)).status_code == 422


async def test_only_staff_note(api, talk, tokens, declarations):
    for who in (talk.client, tokens.staff(f"admin@{talk.office_id}"), talk.media_gateway):
        assert (await _note(api, who)).status_code == 403
