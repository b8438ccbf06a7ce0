"""Handing one message to the mail server, and reading what it says."""

import asyncio
import random
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from uuid import UUID

import aiosmtplib
import structlog

from nahbar_common.courier.message import build_message
from nahbar_common.courier.metrics import MailMetrics
from nahbar_common.db import refuse_inside_write
from nahbar_common.smtp import MailServer

STEP_SECONDS = 10.0
_WHOLE_SECONDS = 60.0
"""The first limit is for each step, this one for all steps of a message."""
CLAIM = timedelta(seconds=120)
"""Longer than sending can take: meanwhile nobody else sends the same message."""
GIVE_UP_AFTER = timedelta(days=2)
_FIRST_PAUSE_SECONDS = 30.0
_LONGEST_PAUSE_SECONDS = 3600.0

Line = aiosmtplib.SMTP
"""An open connection to the mail server."""

log = structlog.get_logger()


@dataclass(frozen=True)
class Outcome:
    """What became of an attempt: nothing to say when it was sent."""

    failure: str | None = None
    is_final: bool = False
    is_servers: bool = False
    """The server or the way to it fails: the next message would fare no better."""


SENT = Outcome()


class Courier:
    """Knows the server and who mail comes from; keeps no message."""

    def __init__(
        self,
        server: MailServer,
        sender: Address,
        metrics: MailMetrics,
        *,
        authorities: Path | None = None,
    ) -> None:
        self._server, self.sender, self.metrics = server, sender, metrics
        self._tls = ssl.create_default_context(cafile=authorities)

    def write(self, message_id: UUID, dated: datetime, content: dict[str, Any]) -> EmailMessage:
        """Write a message as it goes over the wire; raise ValueError for what cannot be sent."""
        return build_message(message_id, dated, self.sender, content)

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Line]:
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
            local_hostname=self.sender.domain,
        )
        try:
            yield client
        finally:
            with suppress(aiosmtplib.SMTPException, OSError):
                if client.is_connected:
                    await client.quit(timeout=1)
            client.close()

    async def hand_over(self, client: Line, message: EmailMessage) -> Outcome:
        """Bring a message to the server, and say what became of it."""
        refuse_inside_write("mail server")
        try:
            async with asyncio.timeout(_WHOLE_SECONDS):
                if not client.is_connected:
                    await client.connect()
                await client.send_message(message)
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

    def tell(self, template: str, attempt: int, outcome: Outcome, *, given_up: bool) -> None:
        """Count an attempt and write a line about it; nothing of whom or what."""
        fields = {"event_type": template, "attempt": attempt}
        if outcome.failure is None:
            self.metrics.sent.labels(template).inc()
            log.info("mail sent", **fields)
            return
        self.metrics.failures.labels(outcome.failure).inc()
        if given_up:
            self.metrics.given_up.labels(template).inc()
        write = log.error if given_up else log.warning
        write(
            "mail given up" if given_up else "mail not sent",
            error_type=outcome.failure,
            **fields,
        )


def _refusal(code: int) -> Outcome:
    """Read the reply about one message: 5xx is for good (RFC 5321, 4.2.1), the rest passes."""
    return Outcome(f"smtp_{code}", is_final=code >= 500, is_servers=code == 421)


def pause_after(attempts: int) -> timedelta:
    """Give how long to wait after so many attempts; not the same for all."""
    seconds = min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2 ** min(attempts - 1, 10))
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311
