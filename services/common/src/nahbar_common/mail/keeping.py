"""The line of the retention schedule of every service that sends mail."""

from datetime import timedelta

from sqlmodel import col

from nahbar_common.mail.tables import MailMessage
from nahbar_common.retention import expires

KEPT_MAIL = expires(
    MailMessage,
    "message",
    "security",
    "for a month one can see that a message went out, or was given up and why; its content goes"
    " with the sending",
    keep=timedelta(days=30),
    since="sending or giving up",
    past=lambda moment: col(MailMessage.done_at) < moment,
)
