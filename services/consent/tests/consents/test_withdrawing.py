"""Withdrawing: as easy as giving, at any time, whoever else is away; carried out by the talk."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
import time_machine
from consent.consents.models import ConsentEntry
from fastapi import FastAPI
from nahbar_testing import OtherServices
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

INBOX = "/internal/events"


async def test_withdrawing_holds_at_once(api, talk, declarations):
    consent = (await api.give(talk.client)).json()
    answer = await api.withdraw(talk.client)
    body = answer.json()
    assert answer.status_code == 202
    assert body["state"] == "withdrawn"
    assert body["consent_id"] == consent["consent_id"]
    assert body["withdrawn_at"] >= body["given_at"] == consent["given_at"]
    decision = (await api.decide((talk.client_id, "client")))["decisions"][0]
    assert decision == {
        "person_id": str(talk.client_id),
        "part": "client",
        "allowed": False,
        "reason": "withdrawn",
        "consent_id": None,
        "revision": 2,
    }


async def test_withdrawing_again_changes_nothing(api, talk, declarations):
    await api.give(talk.client)
    first = (await api.withdraw(talk.client)).json()
    second = (await api.withdraw(talk.client)).json()
    assert first == second == await api.own(talk.client)


async def test_withdrawing_what_was_never_given_changes_nothing(api, talk, declarations):
    answer = await api.withdraw(talk.client)
    assert answer.status_code == 202
    assert answer.json()["state"] == "none"
    assert answer.json()["withdrawn_at"] is None
    await api.give(talk.client)
    assert (await api.own(talk.client))["state"] == "given"


async def test_the_same_key_withdraws_once(api, talk, declarations):
    await api.give(talk.client)
    key = str(uuid4())
    first = await api.withdraw(talk.client, key)
    await api.give(talk.client)
    again = await api.withdraw(talk.client, key)
    assert first.json() == again.json()
    assert (await api.own(talk.client))["state"] == "given"


async def test_consent_can_be_given_anew_as_a_record_of_its_own(api, talk, declarations):
    first = (await api.give(talk.client)).json()
    await api.withdraw(talk.client)
    second = (await api.give(talk.client)).json()
    assert first["consent_id"] != second["consent_id"]
    own = await api.own(talk.client)
    assert own["state"] == "given"
    assert (own["consent_id"], own["withdrawn_at"]) == (second["consent_id"], None)
    assert (await api.decide((talk.client_id, "client")))["allowed"]


async def test_one_persons_withdrawal_is_not_anothers(api, talk, declarations):
    for who in (talk.client, talk.adviser, talk.guest):
        await api.give(who)
    await api.withdraw(talk.guest)
    answer = await api.decide(
        (talk.client_id, "client"), (talk.adviser_id, "adviser"), (talk.guest_id, "interpreter")
    )
    assert [decision["allowed"] for decision in answer["decisions"]] == [True, True, False]
    assert answer["allowed"] is True


async def test_withdrawing_works_long_after_the_appointment(api, talk, declarations):
    await api.give(talk.client)
    with time_machine.travel(datetime(2031, 1, 1, tzinfo=UTC), tick=True):
        # A link's token ends a day after the talk; what was signed then is still withdrawn.
        answer = await api.withdraw(talk.client)
    assert answer.json()["state"] == "withdrawn"
    assert answer.json()["withdrawn_at"].startswith("2031-01-01")


async def test_withdrawing_works_while_every_other_service_is_away(
    api, talk, declarations, other_services: OtherServices
):
    await api.give(talk.adviser)
    await api.give(talk.client)
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.fail("GET", path)
    for who in (talk.adviser, talk.client):
        answer = await api.withdraw(who)
        assert answer.status_code == 202
        assert answer.json()["state"] == "withdrawn"
        assert answer.json()["carried_out_at"] is None


async def test_withdrawing_works_without_any_declaration_published_since(api, talk, declarations):
    await api.give(talk.client)
    await api.create_published(word="neu")
    assert (await api.withdraw(talk.client)).json()["state"] == "withdrawn"


async def test_another_adviser_withdraws_nothing_of_ours(api, talk, tokens, declarations):
    await api.give(talk.client)
    await api.give(talk.adviser)
    stranger = tokens.staff(f"adviser@{talk.office_id}")
    assert (await api.withdraw(stranger)).status_code == 404
    other_link = tokens.participant(
        person_id=talk.client_id, appointment_id=uuid4(), office_id=talk.office_id
    )
    assert (await api.withdraw(other_link)).status_code == 404
    assert (await api.decide((talk.client_id, "client"), (talk.adviser_id, "adviser")))["allowed"]


class MediaGateway:
    """Receives events; away until told otherwise."""

    def __init__(self, network: OtherServices) -> None:
        self.status, self.received = 503, list[dict[str, Any]]()
        network.answer_with("POST", INBOX, self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if self.status < 300:
            self.received.append(json.loads(request.content))
        return httpx.Response(self.status)

    def of_type(self, event_type: str) -> list[dict[str, Any]]:
        return [event["data"] for event in self.received if event["type"] == event_type]


async def deliver(app: FastAPI) -> None:
    """Let the dispatcher try everything now, whenever it is due."""
    async with app.state.database.write() as session:
        connection = await session.connection()
        await connection.execute(
            text("UPDATE outbox_messages SET next_attempt_at = '2020-01-01 00:00:00.000000'")
        )
    await app.state.dispatcher.deliver_due("media_gateway")


@pytest.fixture
async def media_gateway(
    app: FastAPI, client: httpx.AsyncClient, other_services: OtherServices
) -> MediaGateway:
    """Receive events, but only when the test says deliver."""
    await app.state.jobs.stop()
    return MediaGateway(other_services)


async def test_a_withdrawal_is_being_carried_out_until_the_talk_has_barred_the_person(
    api, app: FastAPI, talk, declarations, media_gateway: MediaGateway
):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    await deliver(app)
    assert (await api.own(talk.client))["carried_out_at"] is None
    media_gateway.status = 204
    await deliver(app)
    own = await api.own(talk.client)
    assert own["carried_out_at"] >= own["withdrawn_at"]
    (event,) = media_gateway.of_type("consent.withdrawn")
    assert (
        event
        | {
            "appointment_id": str(talk.appointment_id),
            "office_id": str(talk.office_id),
            "person_id": str(talk.client_id),
            "part": "client",
            "revision": 2,
        }
        == event
    )
    assert set(event) == {
        "appointment_id",
        "office_id",
        "person_id",
        "part",
        "revision",
        "withdrawal_id",
    }
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record["withdrawal_carried_out_at"] == own["carried_out_at"]


async def test_a_second_acknowledgement_does_not_move_the_time(
    api, app: FastAPI, talk, declarations, media_gateway: MediaGateway
):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    media_gateway.status = 204
    await deliver(app)
    first = await api.own(talk.client)
    async with app.state.database.write() as session:
        await (await session.connection()).execute(
            text("UPDATE outbox_messages SET delivered_at = NULL")
        )
    await deliver(app)
    assert len(media_gateway.of_type("consent.withdrawn")) == 2
    assert await api.own(talk.client) == first


async def test_revisions_let_receivers_put_events_in_order(
    api, app: FastAPI, talk, declarations, media_gateway: MediaGateway
):
    media_gateway.status = 204
    for _ in range(2):
        await api.give(talk.client)
        await api.give(talk.client)
        await api.withdraw(talk.client)
        await api.withdraw(talk.client)
    await deliver(app)
    revisions = [event["data"]["revision"] for event in media_gateway.received]
    assert sorted(revisions) == [1, 2, 3, 4]
    assert {event["revision"] for event in media_gateway.of_type("consent.given")} == {1, 3}
    assert all(event["subject"] == str(talk.appointment_id) for event in media_gateway.received)


async def test_giving_and_withdrawing_at_the_same_moment_ends_as_one_after_the_other(
    api, talk, declarations
):
    read = (await api.read(talk.client)).json()
    await api.give(talk.client, text=read)
    for _ in range(6):
        answers = await asyncio.gather(
            api.give(talk.client, text=read),
            api.withdraw(talk.client),
            api.give(talk.client, text=read),
            api.withdraw(talk.client),
        )
        assert {answer.status_code for answer in answers} <= {201, 202}
        own = await api.own(talk.client)
        decision = (await api.decide((talk.client_id, "client")))["decisions"][0]
        assert decision["allowed"] == (own["state"] == "given")
        assert decision["consent_id"] == (own["consent_id"] if decision["allowed"] else None)
    await api.withdraw(talk.client)
    assert not (await api.decide((talk.client_id, "client")))["allowed"]
    records = (await api.records(talk.dpo)).json()["items"]
    assert all(record["withdrawn_at"] >= record["given_at"] for record in records)


async def test_many_withdrawals_at_once_make_one_row(api, app: FastAPI, talk, declarations):
    await api.give(talk.client)
    answers = await asyncio.gather(*(api.withdraw(talk.client) for _ in range(8)))
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["withdrawn_at"] for answer in answers}) == 1
    assert await count(app, "consent_entries WHERE kind = 'withdrawn'") == 1
    assert await count(app, "outbox_messages WHERE event_type = 'consent.withdrawn'") == 1


async def count(app: FastAPI, rows: str) -> int:
    async with app.state.database.read() as session:
        result = await (await session.connection()).execute(text(f"SELECT count(*) FROM {rows}"))
        return int(result.scalar_one())


COLUMNS = [column.name for column in ConsentEntry.__table__.columns]  # type: ignore[attr-defined]


NOTED_BY_STAFF = {"registered_by", "asked_by"}
"""Null in what people declare themselves; see test_withdrawing_on_request."""


@pytest.mark.parametrize(
    "column", [name for name in COLUMNS if name not in {"carried_out_at", *NOTED_BY_STAFF}]
)
async def test_the_database_itself_keeps_every_column_of_an_entry(
    api, app: FastAPI, talk, declarations, column: str
):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    value = {
        "position": "position + 5",
        "declaration_version": "2",
        "registered_by": "id",
        "asked_by": "'self'",
    }.get(column, "NULL")
    for kind in ("given", "withdrawn"):
        # Together with the one change that is allowed, so that it cannot carry another along.
        statement = (
            f"UPDATE consent_entries SET {column} = {value}, carried_out_at = recorded_at"
            f" WHERE kind = '{kind}'"
        )
        if (
            kind == "withdrawn"
            and value == "NULL"
            and column in ("declaration_id", "locale", "text_sha256")
        ):
            continue  # it is null already: no change
        await expect_refusal(app, statement)
    own = await api.own(talk.client)
    assert (own["state"], own["carried_out_at"]) == ("withdrawn", None)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM consent_entries",
        "UPDATE consent_entries SET carried_out_at = recorded_at WHERE kind = 'given'",
        "UPDATE consent_entries SET carried_out_at = NULL WHERE kind = 'withdrawn'",
        "UPDATE consent_entries SET kind = kind",
        "UPDATE consent_entries SET carried_out_at = recorded_at, link_made_by = 'staff:x'"
        " WHERE kind = 'withdrawn'",
    ],
)
async def test_the_database_itself_refuses_to_forget(
    api, app: FastAPI, talk, declarations, statement: str
):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    await expect_refusal(app, statement)
    assert (await api.own(talk.client))["state"] == "withdrawn"


@pytest.mark.parametrize("verb", ["TRUNCATE", "REPLACE"])
async def test_the_ways_around_row_triggers_are_closed_too(
    api, app: FastAPI, talk, declarations, database_engine: str, verb: str
):
    if (verb == "TRUNCATE") != (database_engine == "postgresql"):
        pytest.skip(f"{database_engine} has no {verb}")
    await api.give(talk.client)
    await api.withdraw(talk.client)
    before = await api.own(talk.client)
    columns = "id, appointment_id, person_id, office_id, part, position, kind, channel, recorded_at"
    copied = columns.replace("id,", "'x',", 1)
    for statement in (
        # Without CASCADE PostgreSQL refuses by itself: other tables refer to entries.
        ("TRUNCATE consent_entries CASCADE",)
        if verb == "TRUNCATE"
        else (
            "REPLACE INTO consent_entries SELECT * FROM consent_entries",
            # A hidden column: whoever names it would delete the row that has it.
            "UPDATE OR REPLACE consent_entries SET carried_out_at = recorded_at, rowid = 1"
            " WHERE kind = 'withdrawn'",
            f"INSERT OR REPLACE INTO consent_entries (rowid, {columns})"
            f" SELECT rowid, {copied} FROM consent_entries WHERE kind = 'withdrawn'",
        )
    ):
        await expect_refusal(app, statement, match="append-only")
    assert await api.own(talk.client) == before


async def test_carried_out_is_set_once_and_stays(api, app: FastAPI, talk, declarations):
    await api.give(talk.client)
    await api.withdraw(talk.client)
    update = "UPDATE consent_entries SET carried_out_at = recorded_at WHERE kind = 'withdrawn'"
    async with app.state.database.write() as session:
        await (await session.connection()).execute(text(update))
    await expect_refusal(app, update)
    await expect_refusal(app, update.replace("= recorded_at", "= NULL"))
    assert (await api.own(talk.client))["carried_out_at"] is not None


async def expect_refusal(app: FastAPI, statement: str, match: str | None = None) -> None:
    with pytest.raises(DBAPIError, match=match):
        async with app.state.database.write() as session:
            await (await session.connection()).execute(text(statement))
