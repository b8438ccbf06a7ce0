"""A real SMTP server for tests, with the faults that real ones have."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass
class MailCatcher:
    """Takes mail, or does what a test wants to see survived."""

    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signed_in: list[str] = field(default_factory=list)
    over_tls: list[bool] = field(default_factory=list)
    refuse_recipients: list[str] = field(default_factory=list)
    """Replies to the next RCPT commands, such as "550 5.1.1 no such user"."""
    refuse_data: list[str] = field(default_factory=list)
    """Replies to the next messages, in place of taking them."""
    drops: int = 0
    """How many of the next messages are taken without the sender ever hearing of it."""
    hangs: int = 0
    """How many of the next messages are answered never."""

    async def handle_RCPT(  # noqa: N802  # aiosmtpd finds it by this name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        """Take or refuse a recipient."""
        if self.refuse_recipients:
            return self.refuse_recipients.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take or refuse a message."""
        if self.refuse_data:
            return self.refuse_data.pop(0)
        if self.hangs:
            self.hangs -= 1
            await asyncio.Event().wait()
        content = envelope.content
        assert isinstance(content, bytes)
        # With a policy the parser makes an EmailMessage.
        self.taken.append(message_from_bytes(content, policy=policy.default))
        self.recipients += envelope.rcpt_tos
        self.over_tls.append(session.ssl is not None)
        if self.drops:
            self.drops -= 1
            _cut(server)
        return "250 OK"

    def sign_in(self, _server: SMTP, _session: Any, _envelope: Any, _kind: str, data: Any) -> Any:
        """Admit one user."""
        if (data.login, data.password) != (b"nahbar", b"pass:word/@"):
            return AuthResult(success=False, handled=False)
        self.signed_in.append(data.login.decode())
        return AuthResult(success=True)


@asynccontextmanager
async def catching_mail(
    *, tls: ssl.SSLContext | None = None, implicit_tls: bool = False, sign_in: bool = False
) -> AsyncIterator[MailCatcher]:
    """Run a server on loopback: with STARTTLS where a context is given, or TLS at once."""
    catcher = MailCatcher()
    servers: list[SMTP] = []

    def make() -> SMTP:
        server = SMTP(
            catcher,
            hostname="mail.test",
            enable_SMTPUTF8=True,
            tls_context=None if implicit_tls else tls,
            require_starttls=tls is not None and not implicit_tls,
            authenticator=catcher.sign_in if sign_in else None,
            auth_required=sign_in,
            auth_require_tls=not implicit_tls,
        )
        servers.append(server)
        return server

    listening = await asyncio.get_running_loop().create_server(
        make, "localhost", 0, ssl=tls if implicit_tls else None
    )
    catcher.port = listening.sockets[0].getsockname()[1]
    try:
        yield catcher
    finally:
        listening.close()
        for server in servers:
            _cut(server)


def _cut(server: SMTP) -> None:
    if isinstance(server.transport, asyncio.Transport):
        server.transport.abort()
