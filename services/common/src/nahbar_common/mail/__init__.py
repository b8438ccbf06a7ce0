"""Mail: what a service writes to people, kept until a server has taken it.

`await send_mail(session, Mail(template=…, language=…, recipient=…, values=…))` puts a message into
the table of the caller's transaction; a job sends it. No mail set up is a set-up: then nothing is
kept, and `send_mail` says so.
"""

from nahbar_common.mail.composing import Attachment, Mail, is_mail_set_up, send_mail
from nahbar_common.mail.setup import setup_mail
from nahbar_common.mail.tables import count_messages

__all__ = ["Attachment", "Mail", "count_messages", "is_mail_set_up", "send_mail", "setup_mail"]
