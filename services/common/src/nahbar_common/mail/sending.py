"""Sending what waits: one message at a time, over one connection as long as it holds.

A message is claimed by moving its next attempt ahead, so that a process that dies in the middle
loses nothing: another one sends it again, with the same Message-ID. Between the server's "taken"
and our note a message may so be sent twice; it is never lost, and mail programs know it again.
"""

import asyncio
import random
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib
import structlog
from sqlalchemy import func, update
from sqlmodel import col, select

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer, UnsealError
from nahbar_common.db import Database
from nahbar_common.mail.composing import open_content
from nahbar_common.mail.message import build_message
from nahbar_common.mail.metrics import MailMetrics
from nahbar_common.mail.tables import MailMessage
from nahbar_common.smtp import MailServer

STEP_SECONDS = 10.0
_WHOLE_SECONDS = 60.0
"""The first limit is for each step, this one for all steps of a message."""
_CLAIM = timedelta(seconds=120)
"""Longer than sending can take: meanwhile nobody else sends the same message."""
GIVE_UP_AFTER = timedelta(days=2)
_FIRST_PAUSE_SECONDS = 30.0
_LONGEST_PAUSE_SECONDS = 3600.0
BATCH = 50

log = structlog.get_logger()


@dataclass(frozen=True)
class Outcome:
    """What became of an attempt: nothing to say when it was sent."""

    failure: str | None = None
    is_final: bool = False
    is_servers: bool = False
    """The server or the way to it fails: the next message would fare no better."""


SENT = Outcome()


class MailSender:
    """Takes due messages to the server."""

    def __init__(
        self,
        database: Database,
        sealer: Sealer,
        server: MailServer,
        sender: Address,
        metrics: MailMetrics,
        *,
        authorities: Path | None = None,
    ) -> None:
        self._database, self._sealer, self._server = database, sealer, server
        self._sender, self._metrics = sender, metrics
        self._tls = ssl.create_default_context(cafile=authorities)

    async def send_due(self) -> int:
        """Send a batch of what is due; give how many were tried."""
        tried = 0
        async with self._connection() as client:
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

    async def send_now(self, built: EmailMessage) -> Outcome:
        """Try a message that stands in no table, once: for whoever waits for what comes of it."""
        async with self._connection() as client:
            return await _try(client, built)

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
        self._metrics.waiting.set(waiting)
        if due is None:
            return longest
        return min(longest, max(timedelta(milliseconds=50), due - utc_now()))

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[aiosmtplib.SMTP]:
        """Give a client that connects with the first message that needs it."""
        client = aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.port,
            timeout=STEP_SECONDS,
            use_tls=self._server.tls == "tls",
            start_tls=self._server.tls == "starttls",
            tls_context=self._tls,
            username=self._server.user,
            password=self._server.password,
            # The host's own name is nobody's business.
            local_hostname=self._sender.domain,
        )
        try:
            yield client
        finally:
            with suppress(aiosmtplib.SMTPException, OSError):
                if client.is_connected:
                    await client.quit(timeout=1)
            client.close()

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
                message.next_attempt_at = utc_now() + _CLAIM
            return message

    async def _try(self, client: aiosmtplib.SMTP, message: MailMessage) -> Outcome:
        try:
            content = open_content(self._sealer, message)
            built = build_message(message.id, message.created_at, self._sender, content)
        except (UnsealError, ValueError):
            # Its key is gone, or it is nothing that can be sent: no later attempt changes that.
            return Outcome("unreadable", is_final=True)
        return await _try(client, built)

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
                "next_attempt_at": now + _pause(message.attempts),
                "failure": outcome.failure,
            }
        async with self._database.write() as session:
            await session.exec(
                update(MailMessage)
                .where(col(MailMessage.id) == message.id, col(MailMessage.state) == "waiting")
                .values(**values)
            )
        self._tell(message, outcome, given_up=given_up)

    def _tell(self, message: MailMessage, outcome: Outcome, *, given_up: bool) -> None:
        fields = {"event_type": message.template, "attempt": message.attempts}
        if outcome.failure is None:
            self._metrics.sent.labels(message.template).inc()
            log.info("mail sent", **fields)
            return
        self._metrics.failures.labels(outcome.failure).inc()
        if given_up:
            self._metrics.given_up.labels(message.template).inc()
        tell = log.error if given_up else log.warning
        tell(
            "mail given up" if given_up else "mail not sent",
            error_type=outcome.failure,
            **fields,
        )


async def _try(client: aiosmtplib.SMTP, built: EmailMessage) -> Outcome:
    try:
        async with asyncio.timeout(_WHOLE_SECONDS):
            if not client.is_connected:
                await client.connect()
            await client.send_message(built)
    except aiosmtplib.SMTPRecipientsRefused as error:
        codes = {refused.code for refused in error.recipients}
        return _refusal(max(codes))
    except (aiosmtplib.SMTPDataError, aiosmtplib.SMTPRecipientRefused) as error:
        return _refusal(error.code)
    except aiosmtplib.SMTPNotSupported:
        # STARTTLS or non-ASCII addresses are not offered: rather no mail than an open one.
        return Outcome("not_supported", is_servers=True)
    except aiosmtplib.SMTPResponseException as error:
        # Sign-in, sender or greeting: what the operator can mend, so it is tried again.
        return Outcome(f"smtp_{error.code}", is_servers=True)
    except (aiosmtplib.SMTPTimeoutError, TimeoutError):
        return Outcome("timeout", is_servers=True)
    except (aiosmtplib.SMTPException, ssl.SSLError, OSError, ValueError) as error:
        return Outcome(type(error).__name__[:40], is_servers=True)
    return SENT


def _refusal(code: int) -> Outcome:
    """Read the reply about one message: 5xx is for good (RFC 5321, 4.2.1), the rest passes."""
    return Outcome(f"smtp_{code}", is_final=code >= 500, is_servers=code == 421)


def _pause(attempts: int) -> timedelta:
    seconds = min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2 ** min(attempts - 1, 10))
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311
