"""A tiny service that uses every mechanism, so that each can be tested over HTTP."""

import sys
from pathlib import Path
from typing import Annotated, Any, ClassVar
from uuid import UUID

import pytest
from fastapi import APIRouter, Depends, FastAPI, Request, Response
from nahbar_common.app import ServiceParts, build_app, service_client
from nahbar_common.auth import Access, AnyParticipant, Machine, Participant, PublicRoute, Staff
from nahbar_common.caller_limits import caller_limit
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.etags import IfMatch, check_version
from nahbar_common.events import CloudEvent, emit
from nahbar_common.http import ServiceClient
from nahbar_common.idempotency import OnceDep
from nahbar_common.ids import new_random_id
from nahbar_common.inbox import EventReceivers
from nahbar_common.keyed import keyed, tagged
from nahbar_common.problems import Conflict
from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.settings import ServiceSettings
from nahbar_testing import ServiceUnderTest, create_test_app, running
from pydantic import Field
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

HERE = Path(__file__).parent / "example"
sys.path.insert(0, str(HERE))


class ExampleSettings(ServiceSettings):
    package: ClassVar[str] = "example"
    api_name: ClassVar[str] = "example"


class NoteCreate(RequestModel):
    word: str = Field(min_length=1, max_length=50)
    fail_at_commit: bool = False


class NoteRead(ResponseModel):
    id: UUID
    word: str


class VersionedWord(Versioned):
    word: str
    version: int


class Word(ResponseModel):
    word: str


class WordCount(ResponseModel):
    count: int


router = APIRouter(prefix="/api/example/v1")


def _peer(request: Request) -> ServiceClient:
    return request.app.state.appointments


Peer = Annotated[ServiceClient, Depends(_peer)]
StaffOrMachine = Annotated[
    Staff | Machine, Depends(Access(staff=("adviser",), machine=("notes:write",)))
]


@router.get("/dear", dependencies=[caller_limit("dear", "3/hour")])
async def ask_for_much(_principal: StaffOrMachine) -> Word:
    return Word(word="dear")


@router.post("/notes", status_code=201)
@keyed
async def create_note(
    body: NoteCreate, principal: StaffOrMachine, session: WriteSession, request: Request
) -> NoteRead:
    if hasattr(request.app.state, "before_insert"):
        await request.app.state.before_insert()
    note = NoteRead(id=new_random_id(), word=body.word)
    try:
        await _insert(session, note)
    except IntegrityError:
        raise Conflict from None
    emit(session, "note.created", subject=note.id, data=note)
    if body.fail_at_commit:
        await session.exec(text("INSERT INTO notes (id, word) VALUES ('x', NULL)"))
        await session.exec(text("SELECT nonsense"))
    return note


@router.post("/asked-notes", status_code=202)
@keyed
async def create_note_of_another(
    body: NoteCreate, database: DatabaseDep, once: OnceDep, principal: StaffOrMachine, peer: Peer
) -> NoteRead:
    word = await peer.get(f"/api/appointments/v1/words/{body.word}", Word)
    async with database.write() as session:
        note = NoteRead(id=new_random_id(), word=word.word)
        await _insert(session, note)
        await once.remember(session, note)
    return note


async def _insert(session: Any, note: NoteRead) -> None:
    statement = text("INSERT INTO notes (id, word) VALUES (:id, :word)")
    await session.exec(statement, params={"id": str(note.id), "word": note.word})


@router.get("/notes/count", dependencies=[PublicRoute])
async def count_notes(session: ReadSession) -> WordCount:
    return WordCount(count=(await session.exec(text("SELECT count(*) FROM notes"))).scalar_one())


@router.put("/words/{word}")
@keyed
async def keep_word(
    read: IfMatch, word: str, session: WriteSession, principal: StaffOrMachine, response: Response
) -> VersionedWord:
    check_version(7, read)
    response.status_code = 207
    await _insert(session, NoteRead(id=new_random_id(), word=word))
    return VersionedWord(word=word, version=read + 1)


@router.get("/words/{word}", dependencies=[PublicRoute])
@tagged
async def read_word(word: str) -> VersionedWord:
    return VersionedWord(word=word, version=3)


@router.put("/versioned", dependencies=[PublicRoute])
async def change(read: IfMatch) -> WordCount:
    check_version(7, read)
    return WordCount(count=8)


@router.get("/appointments/{appointment_id}")
async def own(appointment_id: UUID, principal: AnyParticipant) -> WordCount:
    principal.require(appointment_id)
    return WordCount(count=1)


SensitiveVisitor = Annotated[
    Staff | Participant, Depends(Access(staff=("adviser",), participant=True, sensitive=True))
]


@router.get("/sensitive/{appointment_id}")
async def sensitive(appointment_id: UUID, principal: SensitiveVisitor) -> WordCount:
    return WordCount(count=1)


@router.post("/sensitive/{appointment_id}")
async def sensitive_with_body(
    appointment_id: UUID, principal: SensitiveVisitor, body: NoteCreate
) -> WordCount:
    return WordCount(count=1)


@router.get("/broken", dependencies=[PublicRoute])
async def broken() -> WordCount:
    raise RuntimeError("secret words of a client")


async def apply_note(session: Any, event: CloudEvent) -> None:
    await _insert(session, NoteRead(id=event.id, word=event.data["word"]))


def create_example(values: dict[str, Any], *, transport: Any = None, keys: Any = None) -> FastAPI:
    receivers = EventReceivers()
    receivers.on("consent", "note.wanted", apply_note)
    app = build_app(
        ExampleSettings(**values),
        ServiceParts(
            title="Example",
            routers=[router],
            subscriptions={"note.created": ("appointments", "consent")},
            receivers=receivers,
            keys=lambda _app: keys,
            transport=transport,
        ),
    )
    app.state.appointments = service_client(app, "appointments")
    return app


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(create_example, "example", HERE / "migrations")


@pytest.fixture
def create_replica(service_under_test, database_url, signing_keys, other_services):
    """Run the same service once more on the same database."""
    return lambda: running(
        create_test_app(service_under_test, database_url, signing_keys, other_services)
    )
