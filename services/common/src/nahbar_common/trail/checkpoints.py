"""Checkpoints: signed statements about where a chain ends, handed outside the database.

Whoever can write the database can write a whole new chain. They cannot write it so that it runs
through a hash which the data-protection officer, or a file on another machine, has already.
"""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import structlog
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.tables import TrailCheckpoint, TrailHead
from nahbar_common.trail.keys import newest_key, sign_checkpoint

_CHAINS_PER_RUN = 500

log = structlog.get_logger()


async def make_checkpoints(database: Database, sealer: Sealer, service: str) -> int:
    """State the end of each chain that has grown since its last checkpoint; give how many."""
    async with database.write() as session:
        heads = await _grown(session)
        if not heads:
            return 0
        key, now = await newest_key(session, sealer), utc_now()
        for head in heads:
            statement: dict[str, str | int] = {
                "service": service,
                "chain": head.chain,
                "position": head.position,
                "hash": head.entry_hash,
                "at": rfc3339(now),
            }
            session.add(
                TrailCheckpoint(
                    chain=head.chain,
                    position=head.position,
                    statement=sign_checkpoint(key, sealer, statement),
                    made_at=now,
                )
            )
        return len(heads)


async def _grown(session: AsyncSession) -> Sequence[TrailHead]:
    stated = (
        select(TrailCheckpoint.position)
        .where(
            col(TrailCheckpoint.chain) == TrailHead.chain,
            col(TrailCheckpoint.position) == TrailHead.position,
        )
        .exists()
    )
    query = (
        select(TrailHead)
        .where(col(TrailHead.position) > 0, ~stated)
        .order_by(col(TrailHead.chain))
        .limit(_CHAINS_PER_RUN)
    )
    return (await session.exec(query)).all()


async def hand_out(database: Database, directory: Path | None, service: str) -> int:
    """Append checkpoints that are not outside yet to `<service>.checkpoints`; give how many.

    Written before it is noted as written: after a crash, or on a disk that was full, one may stand
    there twice or in part, and none is missing. Raises OSError when the file cannot be written.
    """
    if directory is None:
        return 0
    async with database.read() as session:
        query = (
            select(TrailCheckpoint)
            .where(col(TrailCheckpoint.handed_out_at).is_(None))
            .order_by(col(TrailCheckpoint.made_at))
            .limit(_CHAINS_PER_RUN)
        )
        waiting = (await session.exec(query)).all()
    if not waiting:
        return 0
    # Outside of any transaction: a disk of another machine may hang, and bookings must not with it.
    statements = [each.statement for each in waiting]
    await asyncio.to_thread(append_lines, directory / f"{service}.checkpoints", statements)
    now = utc_now()
    async with database.write() as session:
        for each in waiting:
            each.handed_out_at = now
            session.add(each)
    return len(waiting)


def append_lines(path: Path, lines: Sequence[str]) -> None:
    """Add lines to a file of checkpoints, on the disk when this returns; raise OSError."""
    text = "".join(f"{line}\n" for line in lines)
    with path.open("ab+") as file:
        if _is_cut_off(file):
            # A disk that was full kept the beginning of a line: it must not spoil the next one.
            text = f"\n{text}"
        file.write(text.encode("ascii"))
        file.flush()
        os.fsync(file.fileno())


def _is_cut_off(file: BinaryIO) -> bool:
    """Tell whether a file's last line has no end."""
    if file.seek(0, os.SEEK_END) == 0:
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


async def list_checkpoints(
    session: AsyncSession, chain: str, before: int | None, limit: int
) -> Sequence[TrailCheckpoint]:
    """Give checkpoints of a chain, the newest first, from below a position on."""
    query = (
        select(TrailCheckpoint)
        .where(col(TrailCheckpoint.chain) == chain)
        .order_by(col(TrailCheckpoint.position).desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(col(TrailCheckpoint.position) < before)
    return (await session.exec(query)).all()
