"""/sessions: staff sign in, renew and sign out."""

from fastapi import APIRouter, Depends, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.clock import utc_now
from nahbar_common.db import DatabaseDep, WriteSession
from nahbar_common.problems import TooManyRequests, problem_responses

from identity.accounts.schemas import AccountAnswer
from identity.browsers.cookies import DEVICE, STAFF
from identity.browsers.errors import RefreshHeaderMissing, SessionEnded
from identity.browsers.networks import ClientNetwork
from identity.browsers.rate_limits import RateLimit
from identity.browsers.refresh_header import RefreshHeader
from identity.dependencies import PasswordHasherDep, SealerDep, SettingsDep, SignerDep
from identity.sessions import service as sessions
from identity.sessions.refresh_tokens import IDLE, RefreshToken
from identity.settings import Settings
from identity.sign_in import flows
from identity.sign_in.claims import staff_claims
from identity.sign_in.errors import SignInFailed
from identity.sign_in.flows import Attempt, SignedIn
from identity.sign_in.schemas import SessionAnswer, SignIn
from identity.signing_keys.signer import ReadySigner
from identity.slowing.devices import DEVICE_COOKIE_LIFETIME, known_device, new_device_cookie
from identity.slowing.errors import SignInSlowed

router = APIRouter(
    prefix="/api/identity/v1/sessions", tags=["sessions"], dependencies=[PublicRoute]
)


_unknown_browsers = RateLimit("sign-in", "120/minute")


@router.post(
    "",
    responses=problem_responses(SignInFailed, SignInSlowed, TooManyRequests),
)
async def sign_in(
    credentials: SignIn,
    request: Request,
    response: Response,
    network: ClientNetwork,
    signer: SignerDep,
    database: DatabaseDep,
    hasher: PasswordHasherDep,
    sealer: SealerDep,
    settings: SettingsDep,
) -> SessionAnswer:
    """Sign in with e-mail address and password; the refresh token comes as a cookie."""
    attempt = Attempt(
        email=credentials.email,
        password=credentials.password.get_secret_value(),
        network=network,
        device_cookie=DEVICE.read(request),
    )
    if known_device(sealer, attempt.email, attempt.device_cookie) is None:
        # A known browser is not kept out by what somebody else does in the same network.
        await _unknown_browsers(request, network)
    signed_in = await flows.sign_in(database, sealer, hasher, attempt)
    DEVICE.set(
        response, settings, new_device_cookie(sealer, credentials.email), DEVICE_COOKIE_LIFETIME
    )
    return _answer(signed_in, signer, response, settings)


@router.post(
    "/refresh",
    dependencies=[RefreshHeader, Depends(RateLimit("refresh", "600/minute"))],
    responses=problem_responses(SessionEnded, RefreshHeaderMissing, TooManyRequests),
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
    return _answer(signed_in, signer, response, settings)


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


def _answer(
    signed_in: SignedIn, signer: ReadySigner, response: Response, settings: Settings
) -> SessionAnswer:
    lifetime = min(IDLE, signed_in.ends_at - utc_now())
    STAFF.set(response, settings, str(signed_in.token), lifetime)
    access = signer.issue(
        staff_claims(signed_in.profile, signed_in.token.session_id), not_after=signed_in.ends_at
    )
    return SessionAnswer(
        access_token=access.value,
        expires_in=access.expires_in,
        account=AccountAnswer.model_validate(signed_in.profile),
    )
