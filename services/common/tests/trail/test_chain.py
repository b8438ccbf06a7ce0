"""The chain: gap-free by office whoever chains, and every bend of it is found."""

import asyncio
import json
import random
from uuid import uuid4

import pytest
from nahbar_common.key_pairs import make_key_pair
from nahbar_common.tables import TrailCheckpoint
from nahbar_common.tokens import sign_statement
from nahbar_common.trail import Subject, record
from nahbar_common.trail.canonical import hash_of, line_of
from nahbar_common.trail.chaining import chain_pending
from nahbar_common.trail.checkpoints import hand_out, make_checkpoints
from nahbar_common.trail.command import cli
from nahbar_common.trail.keys import KIND, public_keys
from nahbar_common.trail.repository import export_lines
from nahbar_common.trail.verifying import Checkpoints, Verification
from sqlmodel import select
from typer.testing import CliRunner

OFFICES = [uuid4(), uuid4()]


async def create_entries(app, count, offices=OFFICES):
    """Record so many entries, office by office in turn."""
    async with app.state.database.write() as session:
        for number in range(count):
            record(
                session,
                "link.issued",
                Subject("link", uuid4()),
                office_id=offices[number % len(offices)],
                number=number,
            )


async def chain_all(app):
    while await chain_pending(app.state.database, "example"):
        pass


async def exported(app):
    return [line async for line in export_lines(app.state.database, "example")]


async def statements(app):
    async with app.state.database.read() as session:
        return [each.statement for each in await session.exec(select(TrailCheckpoint))]


async def keys_of(app):
    async with app.state.database.read() as session:
        return {key["kid"]: key for key in await public_keys(session)}


async def checkpoints_of(app):
    return Checkpoints.read(await statements(app), await keys_of(app))


def verify(lines, checkpoints):
    verification = Verification(checkpoints, "example")
    for line in lines:
        verification.take(line)
    return verification.finish()


async def create_trail(app, count=40):
    """Give the lines of a trail and checkpoints that vouch for all of it."""
    await create_entries(app, count)
    await chain_all(app)
    await make_checkpoints(app.state.database, app.state.sealer, "example")
    return await exported(app), await checkpoints_of(app)


async def test_each_office_has_a_chain_of_its_own_without_gaps(app):
    await create_entries(app, 25)
    await chain_all(app)
    positions = {}
    for line in await exported(app):
        entry = json.loads(line)
        positions.setdefault(entry["chain"], []).append(entry["position"])
    assert positions == {
        str(OFFICES[0]): list(range(1, 14)),
        str(OFFICES[1]): list(range(1, 13)),
    }


async def test_replicas_that_chain_at_once_leave_no_gap_and_no_double(app):
    async def write_and_chain(number):
        await create_entries(app, 10, [OFFICES[number % 2]])
        await chain_pending(app.state.database, "example")

    await asyncio.gather(*(write_and_chain(number) for number in range(8)))
    await chain_all(app)
    lines = await exported(app)
    assert len(lines) == 80
    assert verify(lines, Checkpoints()).is_whole


async def test_a_commit_wakes_the_chaining(client, app):
    committed = asyncio.Event()
    app.state.database.on_commit.append(lambda _info: committed.set())
    await create_entries(app, 3)
    async with asyncio.timeout(20):
        while not await exported(app):
            await committed.wait()
            committed.clear()


async def test_a_whole_trail_is_vouched_for_to_its_last_checkpoint(app):
    lines, checkpoints = await create_trail(app)
    report = verify(lines, checkpoints)
    assert report.is_whole
    assert report.chains == report.proven == {str(office): 20 for office in OFFICES}


async def test_what_came_after_the_checkpoint_is_said_not_to_be_vouched_for(app):
    _, checkpoints = await create_trail(app)
    await create_entries(app, 4)
    await chain_all(app)
    report = verify(await exported(app), checkpoints)
    assert report.is_whole
    assert set(report.chains.values()) == {22}
    assert set(report.proven.values()) == {20}


async def test_a_checkpoint_is_made_once_for_each_growth(app):
    await create_trail(app)
    assert await make_checkpoints(app.state.database, app.state.sealer, "example") == 0
    await create_entries(app, 1)
    await chain_all(app)
    assert await make_checkpoints(app.state.database, app.state.sealer, "example") == 1


async def test_every_bend_of_an_export_is_found(app):
    """Single bytes, deletions, swaps, doubles and truncations, ten thousand of them in all."""
    lines, checkpoints = await create_trail(app, 12)
    whole = b"".join(lines)
    assert verify(lines, checkpoints).is_whole
    rng = random.Random(8)
    bends = {"byte": 0, "drop": 0, "swap": 0, "double": 0, "cut": 0}
    for _ in range(10_000 if app.state.database.is_sqlite else 500):
        kind = rng.choice(list(bends))
        bent = bend(kind, lines, whole, rng)
        if bent == whole:
            continue
        assert not verify(bent.splitlines(keepends=True), checkpoints).is_whole, (kind, bent)
        bends[kind] += 1
    assert all(bends.values())


def bend(kind, lines, whole, rng):
    changed = list(lines)
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    match kind:
        case "byte":
            place = rng.randrange(len(whole))
            return whole[:place] + bytes([rng.randrange(256)]) + whole[place + 1 :]
        case "cut":
            return whole[: rng.randrange(len(whole))]
        case "drop":
            del changed[at]
        case "swap":
            changed[at], changed[other] = changed[other], changed[at]
        case "double":
            changed.insert(other, changed[at])
    return b"".join(changed)


async def test_a_chain_written_anew_from_somewhere_on_contradicts_the_checkpoint(app):
    lines, checkpoints = await create_trail(app, 12)
    anew, previous = [], None
    for line in lines[:6]:
        body = json.loads(line)
        del body["hash"]
        if body["position"] == 3:
            body["action"] = "link.revoked"
        if previous is not None:
            body["previous"] = previous
        previous = hash_of(body)
        anew.append(line_of(body, previous) + b"\n")
    report = verify(anew + lines[6:], checkpoints)
    assert [finding.fault for finding in report.findings] == ["checkpoint_differs"]


async def test_a_chain_that_is_gone_altogether_is_missed(app):
    lines, checkpoints = await create_trail(app, 12)
    report = verify(lines[:6], checkpoints)
    assert [(finding.fault, finding.position) for finding in report.findings] == [("cut_off", 1)]


@pytest.mark.parametrize("change", ["signature", "other_key", "other_kind", "nonsense"])
async def test_a_checkpoint_that_no_key_vouches_for_is_a_finding(app, change):
    lines, _ = await create_trail(app)
    async with app.state.database.read() as session:
        (key,) = await public_keys(session)
    (statement, *_) = await statements(app)
    stranger = make_key_pair()
    signed = {"service": "example", "chain": "*", "position": 1, "hash": "0" * 64}
    forged = {
        "signature": statement[:-6] + ("A" if statement[-6] != "A" else "B") + statement[-5:],
        "other_key": sign_statement(
            signed, KIND, private_pem=stranger.private_pem.decode(), kid=key["kid"]
        ),
        "other_kind": statement.replace(statement.split(".")[0], "eyJhbGciOiJFUzI1NiJ9"),
        "nonsense": "nothing",
    }[change]
    report = verify(lines, Checkpoints.read([forged], {key["kid"]: key}))
    assert [finding.fault for finding in report.findings] == ["checkpoint_forged"]


async def test_checkpoints_go_outside_once_each(app, tmp_path):
    await create_trail(app)
    assert await hand_out(app.state.database, tmp_path, "example") == 2
    assert await hand_out(app.state.database, tmp_path, "example") == 0
    kept = (tmp_path / "example.checkpoints").read_text().splitlines()
    assert sorted(kept) == sorted(await statements(app))


async def test_a_disk_that_was_full_spoils_no_checkpoint(app, tmp_path):
    lines, _ = await create_trail(app)
    file = tmp_path / "example.checkpoints"
    (first, *_), keys = await statements(app), await keys_of(app)
    file.write_text(first[:40], encoding="ascii")  # as much as there was room for
    await hand_out(app.state.database, tmp_path, "example")
    read = Checkpoints.read(file.read_text("ascii").splitlines(), keys)
    assert read.forged == []
    report = verify(lines, read)
    assert report.is_whole
    assert report.proven == report.chains


async def test_half_a_checkpoint_that_was_never_finished_is_told(app):
    await create_trail(app)
    first, *others = await statements(app)
    read = Checkpoints.read([first[:-10], *others], await keys_of(app))
    assert [finding.fault for finding in read.forged] == ["checkpoint_forged"]


async def test_an_export_of_one_office_is_whole_beside_checkpoints_of_all(app, tmp_path):
    await create_trail(app)
    office = str(OFFICES[0])
    export, checkpoints, keys = (tmp_path / name for name in ("export", "checkpoints", "keys"))
    lines = [line async for line in export_lines(app.state.database, "example", office)]
    export.write_bytes(b"".join(lines))
    checkpoints.write_text("\n".join(await statements(app)))
    keys.write_text(json.dumps({"keys": list((await keys_of(app)).values())}))
    asked = [str(export), "--service", "example", "--checkpoints", str(checkpoints)]
    asked += ["--keys", str(keys)]
    assert CliRunner().invoke(cli, ["verify-log", *asked]).exit_code == 1, "others are missing"
    result = CliRunner().invoke(cli, ["verify-log", *asked, "--office", office])
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "nothing was changed")
    export.write_bytes(b"".join(lines[:-1]))
    result = CliRunner().invoke(cli, ["verify-log", *asked, "--office", office])
    assert result.exit_code == 1
