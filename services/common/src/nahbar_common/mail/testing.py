"""One message to an address that an operator names, which shows whether mail leaves this house."""

from pathlib import Path

from prometheus_client import CollectorRegistry

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.ids import new_random_id
from nahbar_common.locales import Locale
from nahbar_common.mail.message import build_message
from nahbar_common.mail.metrics import MailMetrics
from nahbar_common.mail.sending import Outcome
from nahbar_common.mail.setup import create_sender
from nahbar_common.mail.templates import MailTemplates
from nahbar_common.settings import ServiceSettings
from nahbar_common.smtp import require_address

TEMPLATE = "test"


async def send_test_mail(
    settings: ServiceSettings, directory: Path, recipient: str, language: Locale
) -> Outcome:
    """Send the template `test` at once, past the table: with the settings as they are now.

    directory: the service's templates. Raises ValueError for an address that cannot be one.
    """
    require_address(recipient)
    rendered = MailTemplates.load(directory).render(
        TEMPLATE, language, {"url": f"{settings.public_url}/app/"}
    )
    database = Database(settings.database_url.get_secret_value())
    try:
        sealer = Sealer.from_settings(settings.data_keys)
        sender = create_sender(settings, database, sealer, MailMetrics(CollectorRegistry()))
        content = {
            "recipient": recipient,
            "language": language,
            "subject": rendered.subject,
            "body": rendered.body,
        }
        address = require_address(settings.mail_from)
        built = build_message(new_random_id(), utc_now(), address, content)
        return await sender.send_now(built)
    finally:
        await database.close()
