"""The mail that waits in a service's table, for the courier's rounds.

Between the server's "taken" and our note a message may be sent twice; it is never lost, and mail
programs know it again by its Message-ID.
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, update
from sqlmodel import col, select

from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import CLAIM, LONGEST_PAUSE, Courier
from nahbar_common.courier.rounds import Claimed, Result
from nahbar_common.crypto import Sealer, UnsealError
from nahbar_common.db import Database
from nahbar_common.mail.composing import open_content
from nahbar_common.mail.tables import MailMessage


@dataclass(frozen=True)
class ClaimedMail(Claimed):
    """A claimed row of the table."""

    id: UUID


class WaitingMail:
    """Messages of the table that no server has taken."""

    def __init__(self, database: Database, sealer: Sealer, courier: Courier) -> None:
        self._database, self._sealer, self._courier = database, sealer, courier

    async def claims(self) -> AsyncGenerator[ClaimedMail, None]:
        """Claim and open one after the other."""
        while (row := await self._claim()) is not None:
            try:
                content = open_content(self._sealer, row)
                message = self._courier.write(row.id, row.created_at, content)
            except (UnsealError, ValueError):
                message = None
            yield ClaimedMail(row.template, row.attempts, row.created_at, message, row.id)

    async def note(self, claimed: ClaimedMail, result: Result) -> None:
        """Keep what came of it; the content goes with the sending or the giving up."""
        if result.failure is None or result.given_up:
            values = {
                "state": "given_up" if result.given_up else "sent",
                "content_sealed": None,
                "done_at": result.noted_at,
                "failure": result.failure,
            }
        else:
            values = {"next_attempt_at": result.next_attempt_at, "failure": result.failure}
        async with self._database.write() as session:
            await session.exec(
                update(MailMessage)
                .where(col(MailMessage.id) == claimed.id, col(MailMessage.state) == "waiting")
                .values(**values)
            )

    async def waiting(self) -> tuple[int, datetime | None]:
        """Count what waits, due or not."""
        query = select(func.count(col(MailMessage.id)), func.min(MailMessage.next_attempt_at))
        async with self._database.read() as session:
            found = await session.exec(query.where(col(MailMessage.state) == "waiting"))
            return found.one()

    async def _claim(self) -> MailMessage | None:
        now = utc_now()
        due = (
            select(MailMessage)
            .where(
                col(MailMessage.state) == "waiting",
                or_(
                    col(MailMessage.next_attempt_at) <= now,
                    # Further ahead than any pause: set before the clock was put back.
                    col(MailMessage.next_attempt_at) > now + LONGEST_PAUSE,
                ),
            )
            .order_by(col(MailMessage.next_attempt_at))
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        async with self._database.write() as session:
            message = (await session.exec(due)).first()
            if message is not None:
                message.attempts += 1
                message.next_attempt_at = utc_now() + CLAIM
            return message
