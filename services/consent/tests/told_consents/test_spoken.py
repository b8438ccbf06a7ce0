"""A spoken consent: two of the staff heard it, or it is none."""

from datetime import timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa
import time_machine
from nahbar_common.clock import utc_now
from sqlalchemy.exc import DBAPIError


async def test_until_a_second_confirms_it_is_no_consent(api, talk, desk):
    noted = await desk.spoken()
    assert noted.status_code == 202, noted.text
    assert not await desk.is_allowed()
    assert (await api.own(talk.client))["state"] == "none"
    answer = await desk.confirm(noted.json()["note_id"], desk.staff("adviser"))
    assert (answer.status_code, answer.json()["channel"]) == (201, "spoken")
    assert await desk.is_allowed()
    assert await desk.waiting(talk.adviser) == []


async def test_nobody_confirms_what_they_noted(talk, desk):
    noted = (await desk.spoken()).json()
    answer = await desk.confirm(noted["note_id"], talk.adviser)
    assert (answer.status_code, answer.json()["type"]) == (403, "/problems/heard-by-you")
    assert not await desk.is_allowed()


async def test_both_are_named(api, talk, desk):
    second = uuid4()
    noted = (await desk.spoken()).json()
    await desk.confirm(noted["note_id"], desk.staff("team_lead", second))
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record["registered_by"] == str(talk.adviser_id)
    assert record["confirmed_by"] == str(second)
    assert record["has_scan"] is False


async def test_a_colleague_sees_what_waits_for_them(talk, desk):
    noted = (await desk.spoken()).json()
    (seen,) = await desk.waiting(desk.staff("adviser"))
    assert seen["note_id"] == noted["note_id"]
    assert (seen["part"], seen["is_own"]) == ("client", False)
    (own,) = await desk.waiting(talk.adviser)
    assert own["is_own"] is True


async def test_after_a_day_it_was_none(talk, desk):
    noted = (await desk.spoken()).json()
    colleague = uuid4()
    with time_machine.travel(utc_now() + timedelta(hours=25), tick=True):
        answer = await desk.confirm(noted["note_id"], desk.staff("adviser", colleague))
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/day-is-over")
        assert await desk.waiting(desk.staff("adviser", colleague)) == []


async def test_a_withdrawal_in_between_wins(api, talk, desk):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    noted = (await desk.spoken()).json()
    await api.give(talk.client)
    await api.withdraw(talk.client)
    answer = await desk.confirm(noted["note_id"], desk.staff("adviser"))
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/declared-since")
    assert not await desk.is_allowed()


async def test_a_consent_after_a_withdrawal_can_be_spoken(api, talk, desk):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    noted = (await desk.spoken()).json()
    assert (await desk.confirm(noted["note_id"], desk.staff("adviser"))).status_code == 201
    assert await desk.is_allowed()


async def test_a_new_version_in_between_has_to_be_read_out_anew(api, desk):
    noted = (await desk.spoken()).json()
    await api.create_published(audience="client", word="neu")
    answer = await desk.confirm(noted["note_id"], desk.staff("adviser"))
    assert answer.json()["type"] == "/problems/declaration-outdated"
    assert not await desk.is_allowed()


async def test_it_is_confirmed_once(desk):
    noted = (await desk.spoken()).json()
    await desk.confirm(noted["note_id"], desk.staff("adviser"))
    again = await desk.confirm(noted["note_id"], desk.staff("team_lead"))
    assert again.status_code == 404


async def test_who_may(talk, tokens, desk):
    for stranger, status in (
        (desk.staff("adviser"), 404),
        (talk.dpo, 403),
        (talk.client, 403),
        (tokens.staff(f"team_lead@{uuid4()}"), 404),
    ):
        assert (await desk.spoken(stranger)).status_code == status
    noted = (await desk.spoken()).json()
    for stranger, status in (
        (tokens.staff(f"adviser@{uuid4()}"), 404),
        (talk.dpo, 403),
        (talk.guest, 403),
    ):
        assert (await desk.confirm(noted["note_id"], stranger)).status_code == status


@pytest.mark.parametrize("person", ["adviser_id", None])
async def test_only_for_those_who_come_by_a_link(talk, desk, person: str | None):
    person_id = getattr(talk, person) if person else uuid4()
    assert (await desk.spoken(person_id=person_id)).status_code == 404


async def test_who_heard_it_never_changes(app, desk):
    noted = (await desk.spoken()).json()
    await desk.confirm(noted["note_id"], desk.staff("adviser"))
    for statement in (
        "UPDATE told_consents SET confirmed_by = NULL",
        "UPDATE told_consents SET declared_on = '2000-01-01'",
        "DELETE FROM told_consents",
    ):
        with pytest.raises(DBAPIError):
            async with app.state.database.write() as session:
                await session.exec(sa.text(statement))
