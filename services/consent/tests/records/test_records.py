"""The DPO's list of records: pseudonymous, bounded, one query, nobody else's."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest.mock import ANY
from uuid import uuid4

import pytest
import time_machine
from fastapi import FastAPI
from nahbar_testing import trail_of
from sqlalchemy import event

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


async def test_a_record_tells_of_a_consent_and_its_withdrawal_by_pseudonym(api, talk, declarations):
    given = (await api.give(talk.client)).json()
    withdrawn = (await api.withdraw(talk.client)).json()
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert record == {
        "consent_id": given["consent_id"],
        "appointment_id": str(talk.appointment_id),
        "person_id": str(talk.client_id),
        "part": "client",
        "declaration_id": declarations["client"]["id"],
        "version": 1,
        "text_sha256": declarations["client"]["texts"]["de"]["text_sha256"],
        "locale": "de",
        "channel": "web",
        "given_at": given["given_at"],
        "link_id": ANY,
        "link_made_by": f"staff:{talk.adviser_id}",
        "link_made_at": "2026-09-21T14:13:20Z",
        "withdrawn_at": withdrawn["withdrawn_at"],
        "withdrawal_channel": "web",
        "withdrawal_asked_by": None,
        "withdrawal_registered_by": None,
        "withdrawal_carried_out_at": None,
        # Neither on paper nor spoken.
        "declared_on": None,
        "registered_by": None,
        "confirmed_by": None,
        "has_scan": False,
    }


async def test_a_record_says_through_which_link_made_by_whom_and_when(
    app: FastAPI, api, talk, tokens, declarations
):
    link_id, maker = uuid4(), f"staff:{uuid4()}"
    came_by = tokens.participant(
        person_id=talk.client_id,
        appointment_id=talk.appointment_id,
        office_id=talk.office_id,
        link_id=link_id,
        link_made_by=maker,
        link_made_at=int(START.timestamp()),
    )
    assert (await api.give(came_by)).status_code == 201
    assert (await api.withdraw(came_by)).is_success
    (record,) = (await api.records(talk.dpo)).json()["items"]
    said = (record["link_id"], record["link_made_by"], record["link_made_at"])
    assert said == (str(link_id), maker, "2026-11-23T09:00:00Z")
    for action in ("consent.given", "consent.withdrawn"):
        (entry,) = await trail_of(app, action)
        assert (entry["link_id"], entry["link_made_by"]) == (link_id, maker)


async def test_staff_came_by_no_link(api, talk, declarations):
    assert (await api.give(talk.adviser)).is_success
    (record,) = (await api.records(talk.dpo)).json()["items"]
    assert (record["link_id"], record["link_made_by"]) == (None, None)


async def test_each_consent_shows_the_withdrawal_that_came_after_it(api, talk, declarations):
    for _ in range(2):
        await api.give(talk.client)
        await api.withdraw(talk.client)
    await api.give(talk.client)
    newest, middle, oldest = (await api.records(talk.dpo)).json()["items"]
    assert newest["withdrawn_at"] is None
    assert oldest["given_at"] <= oldest["withdrawn_at"] <= middle["given_at"]
    assert middle["given_at"] <= middle["withdrawn_at"] <= newest["given_at"]


async def test_one_withdrawal_withdraws_consents_to_two_versions(api, talk, declarations):
    await api.give(talk.client)
    await api.create_published(word="neu")
    await api.give(talk.client)
    withdrawn_at = (await api.withdraw(talk.client)).json()["withdrawn_at"]
    records = (await api.records(talk.dpo)).json()["items"]
    assert [record["withdrawn_at"] for record in records] == [withdrawn_at] * 2


async def test_the_list_goes_on_with_its_cursor_even_within_one_moment(api, talk, declarations):
    with time_machine.travel(START, tick=False):
        people = [uuid4() for _ in range(7)]
        for person in people:
            await api.give(talk.participant(person, "companion"))
        dpo = talk.dpo
        seen, cursor = [], None
        while True:
            page = {"limit": 3} | ({"cursor": cursor} if cursor else {})
            body = (await api.records(dpo, **page)).json()
            seen += [record["person_id"] for record in body["items"]]
            cursor = body["next_cursor"]
            if cursor is None:
                break
    assert sorted(seen) == sorted(str(person) for person in people)


async def test_the_list_is_limited_to_a_period_end_excluded(api, talk, declarations):
    for minutes in range(4):
        with time_machine.travel(START + timedelta(minutes=minutes), tick=False):
            await api.give(talk.participant(uuid4(), "companion"))
    with time_machine.travel(START, tick=False):
        found = await api.records(
            talk.dpo, **{"from": "2026-11-23T10:01:00+01:00", "to": "2026-11-23T09:03:00Z"}
        )
    times = [record["given_at"] for record in found.json()["items"]]
    assert times == ["2026-11-23T09:02:00Z", "2026-11-23T09:01:00Z"]


@pytest.mark.parametrize(
    "params",
    [
        {"from": "yesterday"},
        {"from": "2026-11-23T09:00:00"},
        {"from": "0001-01-01T00:00:00+14:00"},
        {"to": "9999-12-31T23:59:59-14:00"},
        {"limit": "0"},
        {"limit": "201"},
        {"cursor": "bm90aGluZw"},
        {"cursor": "WyIyMDI2LTExLTIzVDA5OjAwOjAwIiwgIjEiXQ"},
        {"cursor": "WyIwMDAxLTAxLTAxVDAwOjAwOjAwKzE0OjAwIiwgIjEiXQ"},
        {"office_id": "all"},
    ],
)
async def test_questions_that_make_no_sense_are_refused(api, talk, params: dict[str, str]):
    assert (await api.records(talk.dpo, **params)).status_code == 422


async def test_only_the_dpo_of_the_office_reads_records(api, talk, tokens, declarations):
    await api.give(talk.client)
    assert (await api.records(talk.dpo_of_all)).status_code == 200
    assert (await api.records(tokens.staff(f"dpo@{uuid4()}"))).status_code == 404
    for other in (
        talk.adviser,
        tokens.staff("admin@*"),
        tokens.staff("team_lead@*"),
        talk.client,
        talk.media_gateway,
        tokens.machine("consent:read"),
    ):
        assert (await api.records(other)).status_code == 403
    assert (await api.records({})).status_code == 401
    other_office = tokens.staff("dpo@*")
    assert (await api.records(other_office, office_id=str(uuid4()))).json()["items"] == []


async def test_the_list_is_one_query(api, app: FastAPI, talk, declarations):
    for _ in range(5):
        await api.give(talk.participant(uuid4(), "companion"))
    with counted_statements(app) as statements:
        await api.records(talk.dpo)
    assert len(statements) == 1


@contextmanager
def counted_statements(app: FastAPI):
    engine = app.state.database._readers.sync_engine
    statements: list[str] = []

    def note(connection, cursor, statement, *rest) -> None:
        if "consent_entries" in statement:
            statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)
