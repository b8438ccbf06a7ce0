"""/sessions: staff sign in, renew and sign out."""

from fastapi import APIRouter, Depends, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import DatabaseDep, WriteSession
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.browsers.cookies import DEVICE, STAFF
from identity.browsers.errors import RefreshHeaderMissing, SessionEnded
from identity.browsers.kinds import Kind
from identity.browsers.leaving import Leaving
from identity.browsers.networks import ClientNetwork, site_of
from identity.browsers.rate_limits import RateLimit
from identity.browsers.refresh_header import RefreshHeader
from identity.dependencies import PasswordHasherDep, SealerDep, SettingsDep, SignerDep
from identity.directory_provider.errors import DirectoryUnavailable
from identity.factors.passkeys import RelyingParty
from identity.factors.proving import Asked
from identity.passwords.errors import SignInBusy
from identity.sessions import service as sessions
from identity.sessions.refresh_tokens import RefreshToken
from identity.sign_in import flows
from identity.sign_in.answers import answer
from identity.sign_in.attempts import Attempt
from identity.sign_in.errors import SignInFailed
from identity.sign_in.schemas import SecondFactorAsked, SessionAnswer, SignIn
from identity.slowing.devices import known_device
from identity.slowing.errors import SignInSlowed

router = APIRouter(
    prefix="/api/identity/v1/sessions", tags=["sessions"], dependencies=[PublicRoute]
)


_unknown_browsers = RateLimit("sign-in", "120/minute")
_unknown_sites = RateLimit("sign-in-site", "480/minute")


@router.post(
    "",
    responses=problem_responses(SignInFailed, SignInSlowed, SignInBusy, TooManyRequests),
)
async def sign_in(
    credentials: SignIn,
    request: Request,
    response: Response,
    network: ClientNetwork,
    kind: Kind,
    leaving: Leaving,
    signer: SignerDep,
    database: DatabaseDep,
    hasher: PasswordHasherDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> SessionAnswer | SecondFactorAsked:
    """Sign in with e-mail address and password; the refresh token comes as a cookie.

    Whoever has a second factor gets a challenge instead, for /sessions/second-factor.
    """
    attempt = Attempt(
        email=credentials.email,
        password=credentials.password.get_secret_value(),
        network=network,
        device_cookie=DEVICE.read(request),
        kind=kind,
        until_gone=leaving,
    )
    if known_device(sealer, attempt.email, attempt.device_cookie) is None:
        # A known browser is not kept out by what somebody else does in the same network.
        await _unknown_browsers(request, network)
        if (site := site_of(network)) is not None:
            await _unknown_sites.count(request, site)
    party = RelyingParty.of(settings.public_url)
    outcome = await flows.sign_in(database, sealer, hasher, party, attempt)
    if isinstance(outcome, Asked):
        return SecondFactorAsked.model_validate(outcome)
    return answer(outcome, signer, response, settings, sealer=sealer)


@router.post(
    "/refresh",
    dependencies=[RefreshHeader, Depends(RateLimit("refresh", "600/minute"))],
    responses=problem_responses(
        SessionEnded, DirectoryUnavailable, RefreshHeaderMissing, TooManyRequests
    ),
)
async def refresh_session(
    request: Request,
    response: Response,
    signer: SignerDep,
    database: DatabaseDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> SessionAnswer:
    """Renew access with the cookie, which is replaced; a token used twice ends the session."""
    try:
        signed_in = await flows.renew(database, sealer, STAFF.read(request))
    except SessionEnded as problem:
        problem.headers.update(STAFF.removal(settings))
        raise
    return answer(signed_in, signer, response, settings)


@router.delete(
    "/current",
    status_code=204,
    dependencies=[RefreshHeader],
    responses=problem_responses(RefreshHeaderMissing),
)
async def sign_out(
    request: Request, response: Response, session: WriteSession, settings: SettingsDep
) -> None:
    """End the session of the cookie; its access tokens open nothing within two seconds."""
    token = RefreshToken.parse(STAFF.read(request))
    if token is not None:
        await sessions.end(session, token.session_id)
    response.headers.update(STAFF.removal(settings))
