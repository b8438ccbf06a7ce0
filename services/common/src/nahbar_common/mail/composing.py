"""Putting a message into the table, in the caller's transaction."""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.courier.templates import MailTemplates
from nahbar_common.crypto import Sealer
from nahbar_common.ids import new_random_id
from nahbar_common.locales import Locale
from nahbar_common.mail.tables import MailMessage
from nahbar_common.smtp import require_address

POST_KEY = "mail_post"
QUEUED_KEY = "mail_queued"


@dataclass(frozen=True)
class Attachment:
    """A file of text that goes with a message."""

    name: str
    text: str


@dataclass(frozen=True)
class Mail:
    """A message to one person, not written yet."""

    template: str
    language: Locale
    recipient: str
    values: dict[str, str] = field(default_factory=dict)
    about: UUID | None = None
    """What it is about; see MailMessage."""
    attachment: Attachment | None = None


@dataclass(frozen=True)
class PostOffice:
    """What `send_mail` needs; sits in the sessions of a service that has mail set up."""

    templates: MailTemplates
    sealer: Sealer


def is_mail_set_up(session: AsyncSession) -> bool:
    """Tell whether messages are sent at all."""
    return session.info.get(POST_KEY) is not None


async def send_mail(session: AsyncSession, mail: Mail) -> UUID | None:
    """Write a message that is sent after the commit, and give its id; None where no mail is set up.

    Raises ValueError for an address that cannot be one, TemplateError for values that do not fit.
    """
    post: PostOffice | None = session.info.get(POST_KEY)
    if post is None:
        return None
    require_address(mail.recipient)
    rendered = post.templates.render(mail.template, mail.language, mail.values)
    message_id = new_random_id()
    content: dict[str, Any] = {
        "recipient": mail.recipient,
        "language": mail.language,
        "subject": rendered.subject,
        "body": rendered.body,
    }
    if mail.attachment is not None:
        content["attachment"] = {"name": mail.attachment.name, "text": mail.attachment.text}
    session.add(
        MailMessage(
            id=message_id,
            template=mail.template,
            about=mail.about,
            content_sealed=seal_content(post.sealer, message_id, content),
        )
    )
    session.info[QUEUED_KEY] = True
    return message_id


def seal_content(sealer: Sealer, message_id: UUID, content: dict[str, Any]) -> bytes:
    """Seal what is sent for its row."""
    plain = json.dumps(content, ensure_ascii=False).encode()
    return sealer.seal(plain, "mail_messages", "content_sealed", str(message_id))


def open_content(sealer: Sealer, message: MailMessage) -> dict[str, Any]:
    """Open what is sent; raise UnsealError when it is not this row's."""
    if message.content_sealed is None:
        raise ValueError("it was sent or given up")
    plain = sealer.open(message.content_sealed, "mail_messages", "content_sealed", str(message.id))
    content: dict[str, Any] = json.loads(plain)
    return content
