"""Checkpoints leave the house: handed over to identity; what an authority stamped is checked."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from nahbar_common.http import create_http_client
from nahbar_common.key_pairs import make_key_pair
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.tables import TrailCheckpoint
from nahbar_common.tokens import sign_statement
from nahbar_common.trail.checkpoints import make_checkpoints
from nahbar_common.trail.command import cli
from nahbar_common.trail.keys import KIND
from nahbar_common.trail.lines import read_line, write_line
from nahbar_common.trail.outside import carry_outside
from nahbar_common.trail.timestamps import (
    NoStamp,
    StampUnfit,
    TimestampAuthority,
    check_stamp,
    read_roots,
)
from nahbar_common.trail.verifying import Checkpoints
from nahbar_testing.timestamps import stamping
from sqlmodel import select
from typer.testing import CliRunner

from .test_chain import OFFICES, chain_all, create_entries, exported, keys_of, verify

STATEMENT = "a.checkpoint.signed"


class Taker:
    """Keeps what it was given, or does not answer."""

    def __init__(self):
        self.taken, self.is_away = [], False

    async def take(self, checkpoint):
        if self.is_away:
            raise ServiceUnavailable(retry_after=1)
        self.taken.append(checkpoint)


@pytest.fixture
def taker():
    return Taker()


@pytest.fixture
def stand_in(tmp_path):
    directory = tmp_path / "tsa"
    directory.mkdir()
    with stamping(directory) as authority:
        yield authority


@pytest.fixture
async def authority(stand_in):
    async with create_http_client() as client:
        yield TimestampAuthority(client, stand_in.url, read_roots(stand_in.roots))


async def grow(app, count=4):
    await create_entries(app, count)
    await chain_all(app)
    await make_checkpoints(app.state.database, app.state.sealer, "example")


async def rows(app):
    async with app.state.database.read() as session:
        return list(await session.exec(select(TrailCheckpoint)))


async def stamped_lines(app, authority):
    return [
        write_line(row.statement, await authority.stamp(row.statement)) for row in await rows(app)
    ]


async def age(app, by):
    async with app.state.database.write() as session:
        for row in await session.exec(select(TrailCheckpoint)):
            row.sent_at = row.sent_at and row.sent_at - by


async def test_a_stamp_says_when_a_statement_was_there(stand_in, authority):
    before = datetime.now(UTC) - timedelta(seconds=2)
    stamp = await authority.stamp(STATEMENT)
    moment = check_stamp(stamp, STATEMENT, read_roots(stand_in.roots))
    assert before <= moment <= datetime.now(UTC) + timedelta(seconds=2)
    assert STATEMENT.encode() not in stand_in.asked[0]


async def test_a_stamp_fits_nothing_else(stand_in, authority, tmp_path):
    roots = read_roots(stand_in.roots)
    stamp = await authority.stamp(STATEMENT)
    other = tmp_path / "other"
    other.mkdir()
    with stamping(other) as another:
        foreign = read_roots(another.roots)
    for statement, trusted, bytes_ in (
        ("another.checkpoint.signed", roots, stamp),
        (STATEMENT, foreign, stamp),
        (STATEMENT, roots, stamp[:-40]),
        (STATEMENT, roots, b""),
        (STATEMENT, roots, b"nothing"),
    ):
        with pytest.raises(StampUnfit):
            check_stamp(bytes_, statement, trusted)


async def test_an_answer_to_an_earlier_question_is_no_stamp(stand_in, authority):
    stand_in.answer = await authority.stamp(STATEMENT)
    with pytest.raises(NoStamp):
        await authority.stamp(STATEMENT)


@pytest.mark.parametrize(
    ("answer", "status"), [(b"", 200), (b"x" * 100_000, 200), (b"<html>", 200), (b"", 503)]
)
async def test_an_authority_that_fails_gives_no_stamp(stand_in, authority, answer, status):
    stand_in.answer, stand_in.status = answer, status
    with pytest.raises(NoStamp):
        await authority.stamp(STATEMENT)


async def test_an_authority_that_is_away_gives_no_stamp(stand_in):
    async with httpx.AsyncClient() as client:
        away = TimestampAuthority(client, "http://127.0.0.1:9/tsa", read_roots(stand_in.roots))
        with pytest.raises(NoStamp):
            await away.stamp(STATEMENT)


async def test_the_newest_checkpoint_of_each_chain_goes_out_once_a_day(app, taker):
    await grow(app)
    await grow(app)
    assert await carry_outside(app.state.database, taker) == len(OFFICES)
    assert {(each.chain, each.position) for each in taker.taken} == {(str(o), 4) for o in OFFICES}
    await grow(app)
    assert await carry_outside(app.state.database, taker) == 0
    await age(app, timedelta(days=1))
    assert await carry_outside(app.state.database, taker) == len(OFFICES)
    assert {each.position for each in taker.taken[2:]} == {6}
    await age(app, timedelta(days=1))
    assert await carry_outside(app.state.database, taker) == 0


async def test_what_nobody_took_is_tried_again(app, taker):
    await grow(app)
    taker.is_away = True
    assert await carry_outside(app.state.database, taker) == 0
    taker.is_away = False
    assert await carry_outside(app.state.database, taker) == len(OFFICES)


async def test_a_stamped_line_begins_as_the_unstamped_one(app, authority, stand_in):
    await grow(app)
    bare = [each.statement for each in await rows(app)]
    lines = [*bare, *await stamped_lines(app, authority)]
    # Both together are no contradiction.
    read = Checkpoints.read(lines, await keys_of(app), read_roots(stand_in.roots))
    assert read.forged == []
    assert len(read.stamped) == len(OFFICES)


async def test_one_file_holds_those_of_all_services(app, taker):
    await grow(app)
    await carry_outside(app.state.database, taker)
    pair = make_key_pair()
    theirs = {"service": "another", "chain": "*", "position": 9, "hash": "0" * 64}
    foreign = sign_statement(theirs, KIND, private_pem=pair.private_pem, kid=pair.kid)
    lines, keys = [foreign, *(each.statement for each in taker.taken)], await keys_of(app)
    report = verify(await exported(app), Checkpoints.read(lines, keys, service="example"))
    assert report.is_whole
    assert set(report.proven.values()) == {2}
    # Whoever says that it is of this service has to have its key.
    forged = sign_statement(
        {**theirs, "service": "example"}, KIND, private_pem=pair.private_pem, kid=pair.kid
    )
    read = Checkpoints.read([forged], keys, service="example")
    assert [finding.fault for finding in read.forged] == ["checkpoint_forged"]


async def test_the_report_says_since_when_a_chain_is_witnessed(app, authority, stand_in):
    await grow(app)
    lines, keys = await stamped_lines(app, authority), await keys_of(app)
    report = verify(await exported(app), Checkpoints.read(lines, keys, read_roots(stand_in.roots)))
    assert report.is_whole
    assert {chain: position for chain, (position, _) in report.witnessed.items()} == {
        str(office): 2 for office in OFFICES
    }
    unread = verify(await exported(app), Checkpoints.read(lines, keys))
    assert (unread.witnessed, unread.unchecked_stamps) == ({}, len(OFFICES))


async def test_a_stamp_of_another_checkpoint_is_found(app, authority, stand_in):
    await grow(app)
    one, other = (line.split(" ") for line in await stamped_lines(app, authority))
    lines = [f"{one[0]} {other[1]}", f"{other[0]} {one[1]}"]
    roots = read_roots(stand_in.roots)
    report = verify(await exported(app), Checkpoints.read(lines, await keys_of(app), roots))
    assert [finding.fault for finding in report.findings] == ["stamp_unfit"] * 2
    broken = Checkpoints.read([f"{one[0]} !{one[1]}"], await keys_of(app), roots)
    assert [finding.fault for finding in broken.forged] == ["checkpoint_forged"]


async def test_the_command_checks_timestamps(app, authority, stand_in, tmp_path):
    await grow(app)
    lines = await stamped_lines(app, authority)
    export, kept, keys = (tmp_path / name for name in ("trail.jsonl", "kept", "keys.json"))
    export.write_bytes(b"".join(await exported(app)))
    kept.write_text("\n".join(lines))
    keys.write_text(httpx.Response(200, json={"keys": [*(await keys_of(app)).values()]}).text)
    call = ["verify-log", str(export), "--service", "example"]
    call += ["--checkpoints", str(kept), "--keys", str(keys)]
    blind = CliRunner().invoke(cli, call)
    assert "2 timestamps not checked" in blind.output
    seeing = CliRunner().invoke(cli, [*call, "--timestamp-roots", str(stand_in.roots)])
    assert seeing.exit_code == 0, seeing.output
    assert seeing.output.count("a timestamp says that 2 was there") == len(OFFICES)
    kept.write_text(lines[0].split(" ")[0] + " " + lines[1].split(" ")[1])
    bent = CliRunner().invoke(cli, [*call, "--timestamp-roots", str(stand_in.roots)])
    assert bent.exit_code == 1
    assert "stamp_unfit" in bent.output


def test_a_line_reads_as_it_was_written():
    for stamp in (None, b"\x00\x01"):
        assert read_line(write_line("x.y.z", stamp)) == ("x.y.z", stamp)
