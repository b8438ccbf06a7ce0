"""Nothing on the disk leads from an answer to its person: no file, no log, no order, no time.

On SQLite the write-ahead log is replayed commit by commit, as somebody would who has the files of
every moment. On PostgreSQL each row names the transaction that wrote it.
"""

import asyncio
import shutil
import sqlite3
import struct
from datetime import timedelta
from pathlib import Path

import pytest
from appointments.bookings.models import Appointment
from appointments.surveys import storing
from appointments.surveys.box import FEWEST
from appointments.surveys.storing import JOB
from sqlalchemy import text
from sqlmodel import select

ANSWERS = (
    {"heard_well": "no", "helpful": "partly", "more_video": "unsure"},
    {"heard_well": "yes", "helpful": "yes", "more_video": "no"},
)


@pytest.fixture(autouse=True)
def _by_hand(app):
    app.state.jobs.hold(JOB)


@pytest.fixture
async def talks(desk, in_days):
    """Twelve talks that are over."""
    topic = await desk.create_topic()
    advisers = [await desk.create_adviser(name=name) for name in "AB"]
    talks = [
        await desk.book(topic, adviser, in_days(3, hour))
        for adviser in advisers
        for hour in range(8, 14)
    ]
    async with desk.app.state.database.write() as session:
        for row in await session.exec(select(Appointment)):
            row.starts_at -= timedelta(days=5)
            row.ends_at -= timedelta(days=5)
    return talks


async def answer(desk, talk, number):
    answered = await desk.client.post(
        "/api/appointments/v1/my/survey",
        json=ANSWERS[number % len(ANSWERS)],
        headers=desk.as_client(talk),
    )
    assert answered.status_code == 204
    # As the job does that is woken after each commit.
    await desk.app.state.jobs.run_once(JOB)


def commits_of(log):
    """Give the ends, in bytes, of a write-ahead log's commits (sqlite.org/fileformat2, 4.1)."""
    _magic, _version, page_size, *_rest = struct.unpack(">8I", log[:32])
    salts, ends, frame = log[16:24], [], 24 + page_size
    for start in range(32, len(log) - frame + 1, frame):
        _page, pages_after_commit = struct.unpack(">2I", log[start : start + 8])
        if log[start + 8 : start + 16] != salts:
            break  # left over from before the log began anew
        if pages_after_commit:
            ends.append(start + frame)
    return ends


def begin_log_anew(database, copy):
    """Let the write-ahead log begin now, and keep the database as it is."""
    with sqlite3.connect(database, timeout=30) as other:
        (busy, *_), *_ = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        assert not busy
    shutil.copyfile(database, copy)
    other.close()


def states_of(database, begin, folder):
    """Give who had answered and what was answered, after each commit in the log."""
    log = database.with_name(database.name + "-wal").read_bytes()
    copy = folder / "copy.sqlite"
    for end in commits_of(log):
        shutil.copyfile(begin, copy)
        copy.with_name(copy.name + "-shm").unlink(missing_ok=True)
        copy.with_name(copy.name + "-wal").write_bytes(log[:end])
        with sqlite3.connect(copy) as reader:
            done = reader.execute(
                "SELECT appointment_id, person_id FROM attendances WHERE survey_done"
            )
            answers = reader.execute("SELECT * FROM survey_answers")
            yield set(done.fetchall()), set(answers.fetchall())
        reader.close()


@pytest.mark.parametrize("database_engine", ["sqlite"], indirect=True)
async def test_no_commit_in_the_log_ties_fewer_than_five_people_to_answers(
    desk, talks, database_url, tmp_path
):
    database = Path(database_url.partition("///")[2])
    begin = tmp_path / "begin.sqlite"
    # In a thread: readers of this loop have to end meanwhile.
    await asyncio.to_thread(begin_log_anew, database, begin)
    for number, talk in enumerate(talks):
        await answer(desk, talk, number)
    before, people = (set(), set()), 0
    batches = []
    for done, answers in states_of(database, begin, tmp_path):
        told, wrote = done - before[0], answers - before[1]
        assert not (told and wrote), "one commit says who answered, and what"
        people += len(told)
        if wrote:
            batches.append((people, len(wrote)))
            people = 0
        before = (done, answers)
    assert batches == [(FEWEST, FEWEST), (FEWEST, FEWEST)], "as many answers as people, five each"
    assert people == len(talks) - 2 * FEWEST, "their answers are on no disk"


@pytest.mark.parametrize("database_engine", ["sqlite"], indirect=True)
async def test_an_answer_that_waits_is_in_no_file(desk, talks, database_url):
    for number, talk in enumerate(talks[: FEWEST - 1]):
        await answer(desk, talk, number)
    async with desk.app.state.database.read() as session:
        assert (await session.exec(text("SELECT count(*) FROM survey_answers"))).one()[0] == 0
    database = Path(database_url.partition("///")[2])
    for file in database.parent.glob(database.name + "*"):
        assert b"unsure" not in file.read_bytes().replace(b"'unsure'", b""), file.name


@pytest.mark.parametrize("database_engine", ["postgresql"], indirect=True)
async def test_no_transaction_wrote_an_answer_and_who_gave_one(desk, talks):
    for number, talk in enumerate(talks):
        await answer(desk, talk, number)
    async with desk.app.state.database.read() as session:
        people = await session.exec(text("SELECT xmin FROM attendances WHERE survey_done"))
        by_people = {row[0] for row in people}
        answers = await session.exec(text("SELECT xmin FROM survey_answers"))
        by_answers = [row[0] for row in answers]
    assert len(by_people) == len(talks)
    assert len(by_answers) == 2 * FEWEST
    assert len(set(by_answers)) == 1
    assert not by_people & set(by_answers)


async def test_answers_that_could_not_be_written_wait_on(desk, talks, monkeypatch):
    async def fail(*_arguments):
        raise OSError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(storing.repository, "add", fail)
        for number, talk in enumerate(talks[: FEWEST - 1]):
            await answer(desk, talk, number)
        with pytest.raises(OSError, match="full"):
            await answer(desk, talks[FEWEST - 1], 0)
    assert len(desk.app.state.survey_box) == FEWEST
    await desk.app.state.jobs.run_once(JOB)
    async with desk.app.state.database.read() as session:
        assert (await session.exec(text("SELECT count(*) FROM survey_answers"))).one()[0] == FEWEST


async def test_an_answer_whose_commit_failed_is_not_kept(desk, talks):
    refused = await desk.client.post(
        "/api/appointments/v1/my/survey", json=ANSWERS[0], headers=desk.as_client(talks[0])
    )
    assert refused.status_code == 204
    again = await desk.client.post(
        "/api/appointments/v1/my/survey", json=ANSWERS[0], headers=desk.as_client(talks[0])
    )
    assert again.status_code == 409
    assert len(desk.app.state.survey_box) == 1
