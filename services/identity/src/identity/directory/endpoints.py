"""/directory: signing in at the office's directory."""

from fastapi import APIRouter, Depends, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.cookies import DIRECTORY, DIRECTORY_DEVICE
from identity.browsers.errors import RefreshHeaderMissing
from identity.browsers.kinds import Kind
from identity.browsers.networks import ClientNetwork
from identity.browsers.rate_limits import RateLimit
from identity.browsers.refresh_header import RefreshHeader
from identity.dependencies import (
    ProviderDep,
    SealerDep,
    SettingsDep,
    SetUpProvider,
    SignerDep,
)
from identity.directory import flows
from identity.directory.errors import (
    DirectoryAccountClosed,
    DirectoryDenied,
    DirectoryRefused,
    DirectoryRolesClash,
    DirectorySignInOver,
    DirectoryTooWeak,
    DirectoryWithoutRole,
)
from identity.directory.schemas import (
    DirectoryAnswer,
    DirectoryReturn,
    DirectorySignIn,
)
from identity.directory_provider.errors import (
    DirectoryNotSetUp,
    DirectoryUnavailable,
    DirectoryUntrusted,
)
from identity.secret_values import new_secret
from identity.sign_in.answers import answer
from identity.sign_in.schemas import SessionAnswer
from identity.slowing.devices import DEVICE_COOKIE_LIFETIME, new_device_cookie

router = APIRouter(
    prefix="/api/identity/v1/directory", tags=["directory"], dependencies=[PublicRoute]
)


@router.get("", dependencies=[Depends(RateLimit("directory", "600/minute"))])
async def get_directory(provider: ProviderDep) -> DirectoryAnswer:
    """Tell whether staff can sign in at the directory right now."""
    return DirectoryAnswer(offered=provider is not None and await provider.answers())


@router.post(
    "/sign-ins",
    dependencies=[RefreshHeader, Depends(RateLimit("directory-sign-in", "240/minute"))],
    responses=problem_responses(
        DirectoryNotSetUp,
        DirectoryUnavailable,
        DirectoryUntrusted,
        RefreshHeaderMissing,
        TooManyRequests,
    ),
)
async def begin_directory_sign_in(
    request: Request,
    response: Response,
    provider: SetUpProvider,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> DirectorySignIn:
    """Give the address of the directory to go to; a cookie binds the way back to this browser."""
    browser = DIRECTORY.read(request) or new_secret()
    url = await flows.begin(database, sealer, provider, browser)
    DIRECTORY.set(response, settings, browser, flows.LIFETIME)
    return DirectorySignIn(authorization_url=url)


@router.post(
    "/sign-ins/finish",
    dependencies=[RefreshHeader, Depends(RateLimit("directory-return", "240/minute"))],
    responses=problem_responses(
        DirectoryNotSetUp,
        DirectorySignInOver,
        DirectoryDenied,
        DirectoryRefused,
        DirectoryTooWeak,
        DirectoryWithoutRole,
        DirectoryRolesClash,
        DirectoryAccountClosed,
        DirectoryUnavailable,
        DirectoryUntrusted,
        RefreshHeaderMissing,
        TooManyRequests,
    ),
)
async def finish_directory_sign_in(
    returned: DirectoryReturn,
    request: Request,
    response: Response,
    network: ClientNetwork,
    kind: Kind,
    provider: SetUpProvider,
    signer: SignerDep,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> SessionAnswer:
    """Sign in with what the directory put into the address; the refresh token comes as a cookie."""
    signed_in = await flows.finish(
        database,
        sealer,
        provider,
        returned,
        browser=DIRECTORY.read(request),
        network=network,
        kind=kind,
        device_cookie=DIRECTORY_DEVICE.read(request),
    )
    seen = new_device_cookie(sealer, str(signed_in.profile.id))
    DIRECTORY_DEVICE.set(response, settings, seen, DEVICE_COOKIE_LIFETIME)
    return answer(signed_in, signer, response, settings)
