"""Setting the courier up in a service's app."""

from pathlib import Path

from fastapi import FastAPI

from nahbar_common.courier.handing import Courier
from nahbar_common.courier.metrics import MailMetrics
from nahbar_common.courier.templates import MailTemplates
from nahbar_common.settings import ServiceSettings
from nahbar_common.smtp import MailServer, require_address


def setup_courier(
    app: FastAPI, directory: Path, expected: dict[str, frozenset[str]]
) -> tuple[MailTemplates, Courier | None]:
    """Read the texts, and give who brings mail to the server; None where no mail is set up.

    For a service whose messages are rows of its own: it writes each when it is sent. Raises
    TemplateError.
    """
    templates = MailTemplates.load(directory)
    templates.require(expected)
    settings: ServiceSettings = app.state.settings
    if settings.smtp_url is None:
        return templates, None
    return templates, create_courier(settings, MailMetrics(app.state.metrics))


def create_courier(settings: ServiceSettings, metrics: MailMetrics) -> Courier:
    """Make who brings messages to the server that the settings name; it has to be named."""
    assert settings.smtp_url is not None
    return Courier(
        MailServer.from_url(settings.smtp_url.get_secret_value()),
        require_address(settings.mail_from),
        metrics,
        authorities=settings.smtp_ca,
    )
