"""Through the directory and back: each step a transaction, and no question inside one.

RFC 6749 4.1 with PKCE (RFC 7636), OpenID Connect Core 3.1, and what RFC 9700 asks for.
"""

import hmac
import json
from datetime import timedelta

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.problems import Problem

from identity.browsers.kinds import BrowserKind
from identity.directory import repository
from identity.directory.admitting import admit
from identity.directory.errors import (
    DirectoryDenied,
    DirectoryRefused,
    DirectorySignInOver,
    DirectoryTooWeak,
)
from identity.directory.models import DirectoryAttempt
from identity.directory.schemas import DirectoryReturn
from identity.directory_provider.errors import (
    DirectoryGrantOver,
    DirectoryUnavailable,
    DirectoryUntrusted,
)
from identity.directory_provider.people import read_granted
from identity.directory_provider.provider import Provider
from identity.secret_values import hash_secret, new_secret
from identity.sign_in.attempts import SignedIn

LIFETIME = timedelta(minutes=15)
"""Time for a password that has to be changed, and a second factor that has to be found."""
_PASSING = ("temporarily_unavailable", "server_error")


async def begin(database: Database, sealer: Sealer, provider: Provider, browser: str) -> str:
    """Give the address at the directory to which a browser goes.

    browser: the secret of its cookie. Raises DirectoryUnavailable or DirectoryUntrusted.
    """
    state, nonce, verifier = new_secret(), new_secret(), new_secret(48)
    url = await provider.authorization_url(state=state, nonce=nonce, code_verifier=verifier)
    attempt = DirectoryAttempt(
        state_hash=hash_secret(state),
        browser_hash=hash_secret(browser),
        secrets_sealed=b"",
        expires_at=utc_now() + LIFETIME,
    )
    attempt.secrets_sealed = sealer.seal(json.dumps([nonce, verifier]).encode(), *_place(attempt))
    async with database.write() as session:
        await repository.add(session, attempt)
    return url


async def finish(
    database: Database,
    sealer: Sealer,
    provider: Provider,
    returned: DirectoryReturn,
    *,
    browser: str | None,
    network: str,
    kind: BrowserKind,
    device_cookie: str | None,
) -> SignedIn:
    """Take a browser back and start its session.

    Raises DirectorySignInOver, DirectoryDenied, DirectoryRefused, DirectoryTooWeak,
    DirectoryWithoutRole, DirectoryRolesClash, DirectoryAccountClosed, DirectoryUnavailable or
    DirectoryUntrusted. The state is used up by whatever comes of it.
    """
    async with database.write() as session:
        attempt = await repository.take(session, hash_secret(returned.state))
    if attempt is None or attempt.expires_at <= utc_now() or browser is None:
        raise DirectorySignInOver
    if not hmac.compare_digest(attempt.browser_hash, hash_secret(browser)):
        raise DirectorySignInOver
    nonce, verifier = json.loads(sealer.open(attempt.secrets_sealed, *_place(attempt)))
    await _check_issuer(provider, returned)
    if returned.error is not None or returned.code is None:
        raise _refusal(returned.error)
    try:
        tokens = await provider.exchange(returned.code, verifier)
    except DirectoryGrantOver:
        raise DirectorySignInOver from None
    granted = await read_granted(provider, tokens, nonce=nonce)
    wanted = provider.config.acr_values
    if wanted and granted.person.acr not in wanted:
        raise DirectoryTooWeak(contact=provider.config.contact)
    async with database.write() as session:
        outcome = await admit(
            session,
            sealer,
            granted,
            contact=provider.config.contact,
            network=network,
            kind=kind,
            device_cookie=device_cookie,
        )
        if isinstance(outcome, DirectorySignInOver):
            # Nothing of it is kept.
            raise outcome
    if isinstance(outcome, Problem):
        raise outcome
    return outcome


async def _check_issuer(provider: Provider, returned: DirectoryReturn) -> None:
    """Raise DirectoryUntrusted for an answer of another issuer (RFC 9207: a mix-up attack)."""
    metadata = await provider.metadata()
    if returned.iss is None:
        if metadata.authorization_response_iss_parameter_supported:
            raise DirectoryUntrusted
    elif returned.iss != provider.config.issuer:
        raise DirectoryUntrusted


def _refusal(error: str | None) -> Problem:
    if error == "access_denied":
        return DirectoryDenied()
    if error in _PASSING:
        return DirectoryUnavailable(retry_after=30)
    return DirectoryRefused()


def _place(attempt: DirectoryAttempt) -> tuple[str, str, str]:
    return "directory_attempts", "secrets_sealed", str(attempt.id)
