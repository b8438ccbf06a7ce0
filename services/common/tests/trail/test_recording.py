"""What gets into the trail, in which transaction, and what never does."""

from uuid import uuid4

import pytest
from nahbar_common.auth import Participant, Staff
from nahbar_common.tables import TrailEntry
from nahbar_common.trail import Subject, record
from nahbar_common.trail.canonical import write_facts
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import select

OFFICE = uuid4()


def create_staff() -> Staff:
    return Staff(uuid4(), frozenset({("adviser", str(OFFICE))}))


async def entries(app):
    async with app.state.database.read() as session:
        return list(await session.exec(select(TrailEntry).order_by(TrailEntry.position)))


async def test_an_entry_says_who_did_what_by_which_right(app):
    person = Participant(uuid4(), uuid4(), OFFICE, "client")
    async with app.state.database.write() as session:
        record(
            session,
            "voucher.shown",
            Subject("voucher", "v1"),
            office_id=OFFICE,
            principal=person,
            purpose="own_data",
            state="issued",
            cents=1500,
        )
    (entry,) = await entries(app)
    assert (entry.chain, entry.actor_kind, entry.actor_id) == (
        str(OFFICE),
        "participant",
        str(person.person_id),
    )
    assert entry.facts == '{"cents":1500,"state":"issued"}'
    assert entry.purpose == "own_data"


async def test_what_is_rolled_back_was_not_done(app):
    with pytest.raises(RuntimeError):
        async with app.state.database.write() as session:
            record(session, "link.issued", Subject("link", uuid4()), office_id=OFFICE)
            raise RuntimeError
    assert await entries(app) == []


@pytest.mark.parametrize(
    "fact",
    [
        "Erika Mustermann",
        "erika@example.org ",
        "+49 171 1234567",
        "Zeile\nZeile",
        "ä",
        "x" * 101,
        1.5,
        2**53,
        {"a": 1},
        ["Frau Muster"],
    ],
)
def test_nothing_that_could_be_a_name_or_a_content_gets_in(fact):
    with pytest.raises(ValueError, match="nothing that a trail may hold"):
        write_facts({"fact": fact})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail_entries SET action = 'other'",
        "UPDATE trail_entries SET position = 1",
        "UPDATE trail_entries SET entry_hash = 'x', position = 9, action = 'other'",
        "DELETE FROM trail_entries",
        "INSERT OR REPLACE INTO trail_entries SELECT * FROM trail_entries",
        "UPDATE OR REPLACE trail_entries SET rowid = rowid + 1",
        "TRUNCATE trail_entries",
    ],
)
async def test_the_database_itself_refuses_to_change_an_entry(app, statement):
    async with app.state.database.write() as session:
        record(session, "link.issued", Subject("link", uuid4()), office_id=OFFICE)
    await app.state.jobs.run_once("trail chaining")
    before = await entries(app)
    with pytest.raises(DBAPIError):
        async with app.state.database.write() as session:
            await session.exec(text(statement))
    assert await entries(app) == before
