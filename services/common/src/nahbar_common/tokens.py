"""Access tokens (RFC 9068): the only module that touches python-jose.

python-jose lets pass what must not (a JWKS dict ignores `kid`, `algorithms=None`, missing `exp`,
list `aud`, `iat` in the future), so each of these is checked here by hand.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Protocol
from uuid import uuid4

from jose import JWTError, jwt

from nahbar_common.clock import utc_now
from nahbar_common.problems import TokenInvalid

ALGORITHM = "ES256"
TOKEN_TYPE = "at+jwt"  # noqa: S105
ACCESS_TOKEN_LIFETIME = timedelta(minutes=10)
PEOPLE_AUDIENCE = "nahbar"
_CLOCK_SKEW_SECONDS = 5
_REQUIRED = ("iss", "aud", "sub", "jti", "iat", "exp", "kind")

Claims = dict[str, Any]


class KeySource(Protocol):
    """Where public keys come from."""

    async def key(self, kid: str) -> Mapping[str, str] | None:
        """Give the public JWK with this id, or None."""


def sign(claims: Mapping[str, Any], *, private_pem: str, kid: str, issuer: str) -> str:
    """Sign an access token; fills in iss, jti, iat and exp."""
    now = int(utc_now().timestamp())
    filled = {
        "iss": issuer,
        "jti": str(uuid4()),
        "iat": now,
        "exp": now + int(ACCESS_TOKEN_LIFETIME.total_seconds()),
        **claims,
    }
    headers = {"typ": TOKEN_TYPE, "kid": kid}
    return str(jwt.encode(filled, private_pem, algorithm=ALGORITHM, headers=headers))


async def verify(token: str, *, keys: KeySource, issuer: str, audiences: frozenset[str]) -> Claims:
    """Check signature and every claim; raise TokenInvalid for anything out of line."""
    try:
        header = jwt.get_unverified_header(token)
    except JWTError:
        raise TokenInvalid from None
    kid = header.get("kid")
    if (
        header.get("alg") != ALGORITHM
        or header.get("typ") != TOKEN_TYPE
        or not isinstance(kid, str)
    ):
        raise TokenInvalid
    key = await keys.key(kid)
    if key is None:
        raise TokenInvalid
    try:
        claims: Claims = jwt.decode(
            token,
            dict(key),
            algorithms=[ALGORITHM],
            issuer=issuer,
            options={"verify_aud": False, "leeway": _CLOCK_SKEW_SECONDS}
            | {f"require_{claim}": True for claim in ("iss", "sub", "jti", "iat", "exp")},
        )
    except (JWTError, ValueError, TypeError, KeyError):
        raise TokenInvalid from None
    _check_claims(claims, audiences)
    return claims


def _check_claims(claims: Claims, audiences: frozenset[str]) -> None:
    if any(claim not in claims for claim in _REQUIRED):
        raise TokenInvalid
    if not isinstance(claims["aud"], str) or claims["aud"] not in audiences:
        raise TokenInvalid
    if not isinstance(claims["iat"], int) or not isinstance(claims["exp"], int):
        raise TokenInvalid
    if claims["iat"] > utc_now().timestamp() + _CLOCK_SKEW_SECONDS:
        raise TokenInvalid
