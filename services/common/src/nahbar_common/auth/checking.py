"""Checking a request's token: that it is ours, and that what it was given for still stands."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import Request

from nahbar_common.auth.principals import Principal, current_principal
from nahbar_common.auth.reading import principal_of
from nahbar_common.problems import TokenMissing, TokenRevoked
from nahbar_common.rights import Revocations
from nahbar_common.tokens import PEOPLE_AUDIENCE, KeySource, verify


@dataclass(frozen=True)
class TokenCheck:
    """What a service needs to check tokens; sits in `app.state.token_check`."""

    keys: KeySource
    issuer: str
    package: str
    revocations: Revocations


async def authenticate(request: Request) -> Principal:
    """Read the principal from the Authorization header (RFC 6750, 2.1), once per request."""
    known: Principal | None = getattr(request.state, "principal", None)
    if known is not None:
        return known
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise TokenMissing
    check: TokenCheck = request.app.state.token_check
    claims = await verify(
        token.strip(),
        keys=check.keys,
        issuer=check.issuer,
        audiences=frozenset({PEOPLE_AUDIENCE, check.package}),
    )
    principal = principal_of(claims, check.package)
    if await check.revocations.are_revoked(principal.rights):
        raise TokenRevoked
    # What is streamed to the caller must end with the token.
    request.state.token_expires_at = datetime.fromtimestamp(claims.exp, UTC)
    request.state.principal = principal
    current_principal.set(principal)
    return principal


async def make_sure(request: Request, principal: Principal) -> None:
    """Raise TokenRevoked, or ServiceUnavailable when it cannot be known; asks once per request."""
    if getattr(request.state, "is_sure", False):
        return
    check: TokenCheck = request.app.state.token_check
    if await check.revocations.are_revoked_for_sure(principal.rights):
        raise TokenRevoked
    request.state.is_sure = True
