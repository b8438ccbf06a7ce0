"""Catches the mail of a local run and shows it on a page; nothing leaves this machine.

`python -m mail_catcher SMTP_PORT PAGE_PORT`. Mail is kept until the run ends.
"""

import asyncio
import html
import re
import sys
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from typing import Any

from aiosmtpd.smtp import SMTP

LOOPBACK = "127.0.0.1"
_MOST = 200
_LONGEST_REQUEST = 16_384
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mail of this run</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 48rem;
  padding: 0 1rem; color: #1b1b1b; background: #fff; }}
article {{ border: 1px solid #767676; border-radius: .5rem; margin: 1rem 0; padding: 1rem; }}
h2 {{ font-size: 1.125rem; margin: 0; overflow-wrap: anywhere; }}
p {{ margin: .25rem 0; overflow-wrap: anywhere; }}
pre {{ font: inherit; margin: .5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }}
</style></head>
<body><main><h1>Mail of this run</h1>
<p>Caught here and sent to nobody. The newest is on top.</p>
{articles}
</main></body></html>
"""


@dataclass(frozen=True)
class Caught:
    """A message as it is shown."""

    at: datetime
    recipients: tuple[str, ...]
    sender: str
    subject: str
    text: str


class Catcher:
    """Takes what comes over SMTP and gives it as a page."""

    def __init__(self) -> None:
        self.mail: deque[Caught] = deque(maxlen=_MOST)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd finds it by this name
        """Keep a message."""
        message = message_from_bytes(envelope.content, policy=policy.default)
        part = message.get_body(("plain", "html"))
        self.mail.appendleft(
            Caught(
                at=datetime.now(UTC),
                recipients=tuple(envelope.rcpt_tos),
                sender=str(message["From"] or ""),
                subject=str(message["Subject"] or ""),
                text=part.get_content() if part is not None else "",
            )
        )
        return "250 OK"

    def page(self) -> str:
        """Write the page: what was mailed is text and never becomes part of it."""
        articles = "\n".join(map(_article, self.mail)) or "<p>None yet.</p>"
        return _PAGE.format(articles=articles)


def _article(caught: Caught) -> str:
    to = html.escape(", ".join(caught.recipients))
    return (
        f"<article><h2>{html.escape(caught.subject)}</h2>"
        f"<p>to {to}, from {html.escape(caught.sender)}, {caught.at:%H:%M:%S} UTC</p>"
        f"<pre>{_linked(caught.text)}</pre></article>"
    )


def _linked(text: str) -> str:
    """Escape a text and make its addresses links."""
    written, end = [], 0
    for found in _ADDRESS.finditer(text):
        address = html.escape(found.group())
        written.append(html.escape(text[end : found.start()]))
        written.append(f'<a href="{address}" rel="noreferrer">{address}</a>')
        end = found.end()
    return "".join([*written, html.escape(text[end:])])


async def answer_page(
    catcher: Catcher, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """Answer one HTTP request, to this machine's own names alone.

    A page of another site that lets its name point to this address must not read the mail.
    """
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        writer.close()
        return
    host = re.search(r"(?im)^host:[ \t]*([^\r\n:]*)", head)
    is_ours = host is not None and host.group(1).strip().lower() in (LOOPBACK, "localhost")
    status, body = ("200 OK", catcher.page()) if is_ours else ("403 Forbidden", "not here")
    content = body.encode()
    headers = (
        f"HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\n"
        f"content-length: {len(content)}\r\ncache-control: no-store\r\nconnection: close\r\n"
        "content-security-policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n"
    )
    writer.write(headers.encode() + content)
    await writer.drain()
    writer.close()


async def serve(smtp_port: int, page_port: int, catcher: Catcher) -> None:
    """Listen until the process is ended."""
    loop = asyncio.get_running_loop()
    smtp = await loop.create_server(
        lambda: SMTP(catcher, hostname="localhost", enable_SMTPUTF8=True), LOOPBACK, smtp_port
    )
    page = await asyncio.start_server(
        lambda reader, writer: answer_page(catcher, reader, writer),
        LOOPBACK,
        page_port,
        limit=_LONGEST_REQUEST,
    )
    async with smtp, page:
        await asyncio.gather(smtp.serve_forever(), page.serve_forever())


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), Catcher()))
