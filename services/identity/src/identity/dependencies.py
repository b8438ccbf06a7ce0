"""What endpoints take from the app."""

from typing import Annotated

from fastapi import Depends, FastAPI, Request
from nahbar_common.crypto import Sealer

from identity.browsers.rate_limits import setup_rate_limits
from identity.passwords.hashing import PasswordHasher
from identity.settings import Settings
from identity.signing_keys.signer import ReadySigner, Signer


def setup_identity(app: FastAPI) -> None:
    """Make what requests of this service share, beyond what every service has."""
    settings: Settings = app.state.settings
    app.state.signer = Signer(app.state.database, app.state.sealer, settings.issuer)
    app.state.password_hasher = PasswordHasher()
    setup_rate_limits(app)


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


SettingsDep = Annotated[Settings, Depends(_settings)]
SealerDep = Annotated[Sealer, Depends(_sealer)]
PasswordHasherDep = Annotated[PasswordHasher, Depends(_password_hasher)]
SignerDep = Annotated[ReadySigner, Depends(_signer)]
"""Loading the key takes a connection of its own; a session takes its with its first statement."""
