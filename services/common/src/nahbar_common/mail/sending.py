"""Sending what waits: one message at a time, over one connection as long as it holds.

A message is claimed by moving its next attempt ahead, so that a process that dies in the middle
loses nothing: another one sends it again, with the same Message-ID. Between the server's "taken"
and our note a message may so be sent twice; it is never lost, and mail programs know it again.
"""

from datetime import timedelta

from sqlalchemy import func, update
from sqlmodel import col, select

from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import CLAIM, GIVE_UP_AFTER, Courier, Line, Outcome, pause_after
from nahbar_common.crypto import Sealer, UnsealError
from nahbar_common.db import Database
from nahbar_common.mail.composing import open_content
from nahbar_common.mail.tables import MailMessage

BATCH = 50


class MailSender:
    """Takes due messages to the server."""

    def __init__(self, database: Database, sealer: Sealer, courier: Courier) -> None:
        self._database, self._sealer, self._courier = database, sealer, courier

    async def send_due(self) -> int:
        """Send a batch of what is due; give how many were tried."""
        tried = 0
        async with self._courier.connection() as client:
            while tried < BATCH:
                message = await self._claim()
                if message is None:
                    break
                tried += 1
                outcome = await self._try(client, message)
                await self._note(message, outcome)
                if outcome.is_servers:
                    break
        return tried

    async def until_due(self, longest: timedelta) -> timedelta:
        """Give how long nothing is due, at most `longest`; counts what waits on the way."""
        async with self._database.read() as session:
            waiting, due = (
                await session.exec(
                    select(
                        func.count(col(MailMessage.id)), func.min(MailMessage.next_attempt_at)
                    ).where(col(MailMessage.state) == "waiting")
                )
            ).one()
        self._courier.metrics.waiting.set(waiting)
        if due is None:
            return longest
        return min(longest, max(timedelta(milliseconds=50), due - utc_now()))

    async def _claim(self) -> MailMessage | None:
        async with self._database.write() as session:
            due = (
                select(MailMessage)
                .where(
                    col(MailMessage.state) == "waiting",
                    col(MailMessage.next_attempt_at) <= utc_now(),
                )
                .order_by(col(MailMessage.next_attempt_at))
                .limit(1)
                .with_for_update(skip_locked=True)
            )
            message = (await session.exec(due)).first()
            if message is not None:
                message.attempts += 1
                message.next_attempt_at = utc_now() + CLAIM
            return message

    async def _try(self, client: Line, message: MailMessage) -> Outcome:
        try:
            content = open_content(self._sealer, message)
            written = self._courier.write(message.id, message.created_at, content)
        except (UnsealError, ValueError):
            # Its key is gone, or it is nothing that can be sent: no later attempt changes that.
            return Outcome("unreadable", is_final=True)
        return await self._courier.hand_over(client, written)

    async def _note(self, message: MailMessage, outcome: Outcome) -> None:
        now = utc_now()
        given_up = outcome.failure is not None and (
            outcome.is_final or now - message.created_at >= GIVE_UP_AFTER
        )
        if outcome.failure is None:
            values = {"state": "sent", "content_sealed": None, "done_at": now, "failure": None}
        elif given_up:
            values = {
                "state": "given_up",
                "content_sealed": None,
                "done_at": now,
                "failure": outcome.failure,
            }
        else:
            values = {
                "next_attempt_at": now + pause_after(message.attempts),
                "failure": outcome.failure,
            }
        async with self._database.write() as session:
            await session.exec(
                update(MailMessage)
                .where(col(MailMessage.id) == message.id, col(MailMessage.state) == "waiting")
                .values(**values)
            )
        self._courier.tell(message.template, message.attempts, outcome, given_up=given_up)
