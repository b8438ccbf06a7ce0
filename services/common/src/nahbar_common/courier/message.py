"""A message as it goes over the wire (RFC 5322): the same bytes each time it is sent."""

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import Any
from uuid import UUID

from nahbar_common.smtp import require_address


def build_message(
    message_id: UUID, created_at: datetime, sender: Address, content: dict[str, Any]
) -> EmailMessage:
    """Write a message. Sent twice, because nobody knows whether the first arrived, it is the same.

    Plain text: nothing in it needs more, and nothing asks for a picture elsewhere. With `calendar`
    (an iCalendar object) and `method` the text has an entry for calendars beside it, for programs
    that ask whether to take it (RFC 6047, 2.4), and once more as a file for those that do not.
    Where parts go with it, parting lines are made of the id: the same bytes each time.
    """
    # Long lines and signs beyond ASCII are the library's to encode, header injection to refuse.
    recipient = require_address(content["recipient"])
    is_ascii = recipient.username.isascii()
    message = EmailMessage(policy=SMTP if is_ascii else SMTPUTF8)
    message["From"] = sender
    message["To"] = recipient
    message["Subject"] = content["subject"]
    message["Date"] = format_datetime(created_at.astimezone(UTC))
    message["Message-ID"] = f"<{message_id}@{sender.domain}>"
    # Absence notes and mailing lists leave it alone (RFC 3834, 5).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(content["body"])
    message["Content-Language"] = content["language"]
    if "calendar" in content:
        _add_calendar(message, content["calendar"], content["method"])
    if (attachment := content.get("attachment")) is not None:
        message.add_attachment(attachment["text"], filename=attachment["name"])
    # Not by chance, as the library would.
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"nahbar-{number}-{message_id.hex}")
    return message


def _add_calendar(message: EmailMessage, calendar: str, method: str) -> None:
    language = message["Content-Language"]
    # Adding a part moves the headers of the text to it.
    message.add_alternative(
        calendar.encode(),
        maintype="text",
        subtype="calendar",
        cte="base64",
        params={"method": method, "charset": "utf-8", "component": "VEVENT"},
    )
    message.add_attachment(
        calendar.encode(),
        maintype="application",
        subtype="ics",
        cte="base64",
        filename="termin.ics",
    )
    message["Content-Language"] = language
