"""A failure between any two statements leaves nothing behind, and the next try does all of it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from nahbar_testing import OtherServices, Tokens, keyed
from sqlalchemy import event, text

API = "/api/allowance/v1"
TABLES = (
    "budgets",
    "balances",
    "ledger_entries",
    "postings",
    "products",
    "pin_batches",
    "pins",
    "appointments",
    "attendances",
    "vouchers",
    "outbox_messages",
    "inbox_messages",
    "idempotency_records",
)

Step = Callable[[], Awaitable[httpx.Response]]


@pytest.fixture
async def office(
    app: FastAPI, tokens: Tokens, other_services: OtherServices, office_class: type[Any]
) -> AsyncIterator[Any]:
    """Give an office of a service without its background tasks, whose statements are not meant."""
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://nahbar.test") as client:
        yield office_class(client, tokens, other_services, app)
    await app.state.database.close()


def _hear(office: Any, event_type: str, data: dict[str, Any]) -> Step:
    sent = office.event(event_type, data)
    return lambda: office.client.post(
        "/internal/events", content=sent.content, headers=sent.headers
    )


def _post(office: Any, path: str, **request: Any) -> Step:
    return lambda: office.client.post(f"{API}{path}", **request)


async def _cancel(office: Any) -> Step:
    talk = await office.book()
    return _hear(office, "appointment.cancelled", {**talk, "revision": 2})


async def _move_into_next_year(office: Any) -> Step:
    await office.create_budget(year=office.year + 1)
    talk = await office.book()
    moved = office.create_talk(starts_at=office.starts_at + timedelta(days=365))
    times = {"starts_at": moved["starts_at"], "ends_at": moved["ends_at"]}
    return _hear(office, "appointment.moved", {**talk, **times, "revision": 2})


async def _show(office: Any) -> Step:
    talk = await office.book()
    return lambda: office.show(talk)


async def _end_call(office: Any) -> Step:
    talk = await office.book()
    await office.print(talk)
    usage = [{"person_id": talk["client_id"], "charged_bytes": 5}]
    ended = {"appointment_id": talk["appointment_id"], "ended_at": talk["ends_at"], "usage": usage}
    return _hear(office, "call.ended", ended)


async def _fund(office: Any) -> Step:
    (budget,) = (await office.get("/budgets", office_id=office.id))["items"]
    body = {"amount_cents": 5, "reference": "x"}
    path = f"/budgets/{budget['id']}/fundings"
    return _post(office, path, headers=keyed(office.officer()), json=body)


async def _upload(office: Any) -> Step:
    (product,) = (await office.get("/products", office_id=office.id))["items"]
    headers = keyed(office.officer(), **{"content-type": "text/csv"})
    content = "pin\n" + "".join(f"{uuid4().hex}\n" for _ in range(3))
    path = f"/products/{product['id']}/pin-batches"
    return _post(office, path, headers=headers, content=content)


async def _book(office: Any) -> Step:
    return _hear(office, "appointment.booked", office.create_talk())


@pytest.mark.parametrize(
    "prepare", [_book, _cancel, _move_into_next_year, _show, _end_call, _fund, _upload]
)
async def test_all_of_a_step_happens_or_nothing(
    office: Any, prepare: Callable[[Any], Awaitable[Step]]
) -> None:
    await office.create_budget()
    await office.create_product()
    office.consent(allowed=True)
    step = await prepare(office)
    before = await _everything(office)
    failures = 0
    while True:
        with _failing_after(office, failures) as failed:
            answer = await step()
        if not failed:
            break
        assert answer.status_code >= 500
        assert await _everything(office) == before
        failures += 1
    assert answer.is_success
    assert failures > 3
    assert await _everything(office) != before


async def _everything(office: Any) -> dict[str, list[str]]:
    async with office.app.state.database.read() as session:
        return {
            table: sorted(repr(row) for row in await session.exec(text(f"SELECT * FROM {table}")))
            for table in TABLES
        }


@contextmanager
def _failing_after(office: Any, statements: int) -> Iterator[list[str]]:
    """Let that many statements of writing transactions pass, and the next one (or commit) fail."""
    database, failed = office.app.state.database, list[str]()
    left = statements

    def fail_when_due(what: str) -> None:
        nonlocal left
        left -= 1
        if left < 0 and not failed:
            failed.append(what)
            raise RuntimeError("the power went out")

    def on_statement(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        fail_when_due(statement)

    def on_commit(_conn: Any) -> None:
        fail_when_due("COMMIT")

    engine = database._writers.sync_engine
    event.listen(engine, "before_cursor_execute", on_statement)
    event.listen(engine, "commit", on_commit)
    try:
        yield failed
    finally:
        event.remove(engine, "before_cursor_execute", on_statement)
        event.remove(engine, "commit", on_commit)
