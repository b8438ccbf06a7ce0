"""The caller's seat is found once, before the body is read; the call's lock checks it again."""

from contextlib import contextmanager
from itertools import takewhile
from uuid import uuid4

import pytest
from sqlalchemy import event

COUNTERS = {
    "connection_id": str(uuid4()),
    "seq": 1,
    "sent_bytes": 1,
    "received_bytes": 0,
    "sent_packets": 0,
    "received_packets": 0,
    "elapsed_seconds": 1,
    "profile": "sparsam",
}
ONE_VIEW = "WHERE appointment_views.appointment_id ="
ROUTES = {
    "participants": {},
    "grants": {},
    "usage": COUNTERS,
}


@contextmanager
def noted_statements(app):
    """Give what is read; on PostgreSQL also what is read and written after a lock was taken."""
    engine = app.state.database._readers.sync_engine
    statements: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def before_the_lock(statements):
    """Give what comes before the call is locked; jobs of the service work beside the request."""
    return takewhile(lambda it: not ("FROM calls" in it and "FOR UPDATE" in it), statements)


@pytest.mark.parametrize("who", ["adviser", "client"])
@pytest.mark.parametrize("route", ROUTES)
async def test_the_appointment_is_read_once_before_the_lock(talk, app, route, who):
    await talk.begin()
    with noted_statements(app) as statements:
        answer = await talk.http.post(
            f"{talk.path}/{route}", headers=getattr(talk, who), json=ROUTES[route]
        )
    assert answer.is_success, answer.text
    views = [it for it in before_the_lock(statements) if ONE_VIEW in it]
    assert len(views) == 1, statements


@pytest.mark.parametrize("content", ["{", "[]", '{"no-such-member": []}'])
@pytest.mark.parametrize("route", ROUTES)
async def test_whoever_has_no_seat_is_told_nothing_of_their_body(talk, route, content):
    await talk.book()
    stranger = talk.participant(uuid4(), "client")
    answer = await talk.http.post(
        f"{talk.path}/{route}",
        headers={**stranger, "content-type": "application/json"},
        content=content,
    )
    assert answer.status_code == 404


@pytest.mark.parametrize("route", ROUTES)
async def test_an_id_that_is_none_is_named_once(talk, route):
    await talk.book()
    answer = await talk.http.post(
        f"/api/media/v1/appointments/42/{route}", headers=talk.client, json=ROUTES[route]
    )
    assert answer.status_code == 422
    assert len(answer.json()["errors"]) == 1
