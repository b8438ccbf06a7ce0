"""No call to another service while a write transaction is under way, however it is reached."""

import asyncio
from email.headerregistry import Address
from email.message import EmailMessage

import httpx
import pytest
from nahbar_common.app import service_client
from nahbar_common.auth import PublicRoute
from nahbar_common.courier.handing import Courier
from nahbar_common.courier.metrics import MailMetrics
from nahbar_common.db import (
    CallInsideWriteError,
    Database,
    ReadSession,
    WriteSession,
    is_inside_write,
)
from nahbar_common.http import ServiceClient
from nahbar_common.schemas import ResponseModel
from nahbar_common.smtp import MailServer
from nahbar_common.trail.timestamps import NoStamp, TimestampAuthority
from nahbar_testing import running
from prometheus_client import CollectorRegistry
from sqlalchemy import text

STATEMENT = text("SELECT 1")


class Word(ResponseModel):
    word: str


@pytest.fixture
def peer(app, other_services) -> ServiceClient:
    other_services.answer("GET", "/api/consent/v1/word", {"word": "ok"}, out_of_contract=True)
    other_services.answer("POST", "/api/consent/v1/word", {"word": "ok"}, out_of_contract=True)
    return service_client(app, "consent")


async def ask(peer: ServiceClient) -> str:
    return (await peer.get("/api/consent/v1/word", Word)).word


async def test_before_and_after_a_write_is_fine(app, peer):
    database: Database = app.state.database
    assert await ask(peer) == "ok"
    async with database.write() as session:
        # Nothing has been said to the database yet, so nobody waits for anything.
        assert await ask(peer) == "ok"
        await session.exec(STATEMENT)
    assert await ask(peer) == "ok"


async def test_amid_a_write_is_refused_for_every_method(app, peer, other_services):
    async with app.state.database.write() as session:
        await session.exec(STATEMENT)
        with pytest.raises(CallInsideWriteError):
            await ask(peer)
        with pytest.raises(CallInsideWriteError):
            await peer.post("/api/consent/v1/word", Word, Word(word="x"), repeatable=True)
    assert other_services.calls == []


async def test_a_task_started_amid_a_write_is_part_of_it_until_the_commit(app, peer):
    committed = asyncio.Event()

    async def ask_afterwards() -> str:
        await committed.wait()
        return await ask(peer)

    async with app.state.database.write() as session:
        await session.exec(STATEMENT)
        with pytest.raises(CallInsideWriteError):
            await asyncio.create_task(ask(peer))
        later = asyncio.create_task(ask_afterwards())
    committed.set()
    assert await later == "ok"


async def test_a_write_of_another_task_is_no_concern(app, peer):
    begun, done = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with app.state.database.write() as session:
            await session.exec(STATEMENT)
            begun.set()
            await done.wait()

    writing = asyncio.create_task(write())
    await begun.wait()
    assert await ask(peer) == "ok"
    done.set()
    await writing


async def test_inside_two_the_outer_one_still_counts(app, peer, database_engine):
    if database_engine == "sqlite":
        pytest.skip("SQLite has one writer: a second transaction inside the first would wait")
    database: Database = app.state.database
    async with database.write() as outer:
        await outer.exec(STATEMENT)
        async with database.write() as inner:
            await inner.exec(STATEMENT)
        assert is_inside_write()
        with pytest.raises(CallInsideWriteError):
            await ask(peer)


async def test_a_transaction_that_fails_is_over(app, peer):
    with pytest.raises(ZeroDivisionError):
        async with app.state.database.write() as session:
            await session.exec(STATEMENT)
            raise ZeroDivisionError
    assert await ask(peer) == "ok"


@pytest.mark.parametrize(("path", "status"), [("/reads", 200), ("/begun", 500), ("/lazy", 200)])
async def test_the_session_of_a_request_counts_like_any_other(app, peer, path, status):
    @app.get("/reads", dependencies=[PublicRoute])
    async def reads(session: ReadSession) -> str:
        await session.exec(STATEMENT)
        return await ask(peer)

    @app.get("/begun", dependencies=[PublicRoute])
    async def begun(session: WriteSession) -> str:
        await session.exec(STATEMENT)
        return await ask(peer)

    @app.get("/lazy", dependencies=[PublicRoute])
    async def lazy(session: WriteSession) -> str:
        return await ask(peer)

    async with running(app) as client:
        answer: httpx.Response = await client.get(path)
    assert answer.status_code == status


async def test_the_mail_server_is_not_asked_amid_a_write(app):
    server = MailServer(host="127.0.0.1", port=9, tls="none")
    courier = Courier(
        server, Address("Nahbar", "nahbar", "example.org"), MailMetrics(CollectorRegistry())
    )
    async with courier.connection() as line:
        async with app.state.database.write() as session:
            await session.exec(STATEMENT)
            with pytest.raises(CallInsideWriteError):
                await courier.hand_over(line, EmailMessage())
        assert (await courier.hand_over(line, EmailMessage())).is_servers


async def test_a_timestamp_authority_is_not_asked_amid_a_write(app):
    async with httpx.AsyncClient() as http:
        authority = TimestampAuthority(http, "http://127.0.0.1:9/tsa", [])
        async with app.state.database.write() as session:
            await session.exec(STATEMENT)
            with pytest.raises(CallInsideWriteError):
                await authority.stamp("statement")
        with pytest.raises(NoStamp):
            await authority.stamp("statement")
