"""The catcher shows what was mailed as text, and to this machine alone."""

import asyncio
from email.message import EmailMessage

import pytest
from mail_catcher import Catcher, answer_page


class Envelope:
    def __init__(self, text: str, subject: str = "Hello") -> None:
        message = EmailMessage()
        message["From"], message["Subject"] = "nahbar@localhost", subject
        message.set_content(text)
        self.content, self.rcpt_tos = message.as_bytes(), ["jana@example.org"]


async def ask(catcher: Catcher, host: str) -> str:
    server = await asyncio.start_server(
        lambda reader, writer: answer_page(catcher, reader, writer), "127.0.0.1", 0
    )
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        answer = (await reader.read()).decode()
        writer.close()
    return answer


@pytest.mark.parametrize("host", ["localhost:8094", "127.0.0.1:8094", "localhost"])
async def test_mail_is_shown_with_its_links(host: str) -> None:
    catcher = Catcher()
    text = "Here: http://localhost:8080/einladung/#abc & more"
    await catcher.handle_DATA(None, None, Envelope(text))
    answer = await ask(catcher, host)
    assert answer.startswith("HTTP/1.1 200")
    assert 'href="http://localhost:8080/einladung/#abc"' in answer
    assert "&amp; more" in answer
    assert "jana@example.org" in answer


async def test_nothing_in_a_mail_becomes_part_of_the_page() -> None:
    catcher = Catcher()
    text = '<script>alert(1)</script> https://x.example/"onclick=1'
    await catcher.handle_DATA(None, None, Envelope(text, subject="<b>x</b>"))
    answer = await ask(catcher, "localhost")
    assert "<script>" not in answer
    assert "<b>" not in answer
    assert '"onclick' not in answer


async def test_another_name_for_this_machine_reads_nothing() -> None:
    catcher = Catcher()
    await catcher.handle_DATA(None, None, Envelope("secret"))
    answer = await ask(catcher, "evil.example:8094")
    assert answer.startswith("HTTP/1.1 403")
    assert "secret" not in answer


async def test_the_newest_two_hundred_are_kept() -> None:
    catcher = Catcher()
    for number in range(205):
        await catcher.handle_DATA(None, None, Envelope(f"number {number}."))
    assert len(catcher.mail) == 200
    assert catcher.mail[0].text.strip() == "number 204."
