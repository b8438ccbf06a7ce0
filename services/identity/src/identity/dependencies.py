"""What endpoints take from the app."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import httpx
from fastapi import Depends, FastAPI, Request
from nahbar_common.crypto import Sealer

from identity.browsers.rate_limits import setup_rate_limits
from identity.directory_provider.bounded import create_directory_http
from identity.directory_provider.config import DirectoryConfig
from identity.directory_provider.errors import DirectoryNotSetUp
from identity.directory_provider.provider import Provider
from identity.passwords.hashing import PasswordHasher
from identity.settings import Settings
from identity.signing_keys.signer import ReadySigner, Signer


def setup_identity(app: FastAPI, transport: httpx.AsyncBaseTransport | None) -> None:
    """Make what requests of this service share, beyond what every service has."""
    settings: Settings = app.state.settings
    app.state.directory = create_provider(settings, transport)
    app.state.signer = Signer(app.state.database, app.state.sealer, settings.issuer)
    app.state.password_hasher = PasswordHasher()
    setup_rate_limits(app)


def create_provider(
    settings: Settings, transport: httpx.AsyncBaseTransport | None
) -> Provider | None:
    """Make the connection to the office's directory; None where there is none."""
    if (
        settings.directory_issuer is None
        or settings.directory_client_id is None
        or settings.directory_client_secret is None
    ):
        return None
    config = DirectoryConfig(
        issuer=settings.directory_issuer,
        client_id=settings.directory_client_id,
        client_secret=settings.directory_client_secret,
        redirect_uri=f"{settings.public_url}/app/dienstkonto",
        scopes=settings.directory_scopes,
        groups_claim=settings.directory_groups_claim,
        acr_values=tuple(settings.directory_acr_values.split()),
        contact=settings.directory_contact,
        ca_file=settings.directory_ca_file,
    )
    return Provider(config, create_directory_http(transport, config.ca_file))


@asynccontextmanager
async def directory_lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Close the connections to the directory when the app ends."""
    yield
    if app.state.directory is not None:
        await app.state.directory.aclose()


def _provider(request: Request) -> Provider | None:
    provider: Provider | None = request.app.state.directory
    return provider


async def _require_provider(request: Request) -> Provider:
    provider = _provider(request)
    if provider is None:
        raise DirectoryNotSetUp
    return provider


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def _sealer(request: Request) -> Sealer:
    sealer: Sealer = request.app.state.sealer
    return sealer


def _password_hasher(request: Request) -> PasswordHasher:
    hasher: PasswordHasher = request.app.state.password_hasher
    return hasher


async def _signer(request: Request) -> ReadySigner:
    signer: Signer = request.app.state.signer
    return await signer.ready()


ProviderDep = Annotated[Provider | None, Depends(_provider)]
"""The office's directory; None where there is none."""
SetUpProvider = Annotated[Provider, Depends(_require_provider)]
"""The same; DirectoryNotSetUp where there is none."""
SettingsDep = Annotated[Settings, Depends(_settings)]
SealerDep = Annotated[Sealer, Depends(_sealer)]
PasswordHasherDep = Annotated[PasswordHasher, Depends(_password_hasher)]
SignerDep = Annotated[ReadySigner, Depends(_signer)]
"""Loading the key takes a connection of its own; a session takes its with its first statement."""
