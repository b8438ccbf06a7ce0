"""One message to an address that an operator names, which shows whether mail leaves this house."""

from pathlib import Path

from prometheus_client import CollectorRegistry

from nahbar_common.clock import utc_now
from nahbar_common.courier.handing import Outcome
from nahbar_common.courier.metrics import MailMetrics
from nahbar_common.courier.setup import create_courier
from nahbar_common.courier.templates import MailTemplates
from nahbar_common.ids import new_random_id
from nahbar_common.locales import Locale
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
    courier = create_courier(settings, MailMetrics(CollectorRegistry()))
    content = {
        "recipient": recipient,
        "language": language,
        "subject": rendered.subject,
        "body": rendered.body,
    }
    message = courier.write(new_random_id(), utc_now(), content)
    async with courier.connection() as client:
        return await courier.hand_over(client, message)
