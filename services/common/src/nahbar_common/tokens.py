"""Access tokens (RFC 9068) and signed statements: the only module that touches python-jose.

python-jose lets pass what must not (a JWKS dict ignores `kid`, `algorithms=None`, missing `exp`,
list `aud`, `iat` in the future, unknown members of the header), so it checks the signature alone,
with one key and one algorithm; header and claims are checked here, by an allow-list.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache
from typing import Any, Protocol
from uuid import uuid4

from jose import jwk, jws, jwt
from jose.exceptions import JOSEError

from nahbar_common.claims import CLAIMS, Claims
from nahbar_common.clock import utc_now
from nahbar_common.problems import TokenInvalid

ALGORITHM = "ES256"
TOKEN_TYPE = "at+jwt"  # noqa: S105
ACCESS_TOKEN_LIFETIME = timedelta(minutes=10)
PEOPLE_AUDIENCE = "nahbar"
CLOCK_SKEW = timedelta(seconds=5)
_CLOCK_SKEW_SECONDS = CLOCK_SKEW.total_seconds()
_LONGEST_LIFETIME_SECONDS = 3600
"""No token of ours lives longer; one that claims to was not meant to be one."""
_LONGEST_TOKEN = 16_384
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError)
"""What reading hostile JSON, Base64 and keys may raise; pydantic's errors are ValueErrors."""


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
    key = await keys.key(_kid_of(token))
    if key is None:
        raise TokenInvalid
    try:
        payload = jws.verify(token, _constructed(tuple(sorted(key.items()))), [ALGORITHM])
        claims = CLAIMS.validate_json(payload)
    except (JOSEError, *_UNREADABLE):
        raise TokenInvalid from None
    _check_claims(claims, issuer, audiences)
    return claims


def sign_statement(statement: Mapping[str, Any], kind: str, *, private_pem: str, kid: str) -> str:
    """Sign a statement that is checked long afterwards and offline: a JWS (RFC 7515) of a `typ`.

    kind: what it states, such as "checkpoint"; a token is never one, nor the other way round.
    """
    headers = {"typ": f"nahbar-{kind}+jws", "kid": kid}
    return str(jws.sign(dict(statement), private_pem, headers=headers, algorithm=ALGORITHM))


def verify_statement(
    text: str,
    kind: str,
    keys: Mapping[str, Mapping[str, str]],
    *,
    longest: int = _LONGEST_TOKEN,
) -> dict[str, Any]:
    """Give what a statement says; keys: public JWKs by id; longest: letters that are read at all.

    Raises TokenInvalid when it was changed, is of another kind, or no key fits.
    """
    if len(text) > longest:
        raise TokenInvalid
    try:
        header = jws.get_unverified_header(text)
        key = keys[header.pop("kid")]
        if header != {"alg": ALGORITHM, "typ": f"nahbar-{kind}+jws"}:
            raise TokenInvalid
        payload = jws.verify(text, _constructed(tuple(sorted(key.items()))), [ALGORITHM])
        statement = json.loads(payload)
    except (JOSEError, *_UNREADABLE):
        raise TokenInvalid from None
    if not isinstance(statement, dict):
        raise TokenInvalid
    return statement


def _kid_of(token: str) -> str:
    """Read which key is named by a header that holds what ours holds, and nothing else.

    python-jose knows nothing of `crit`, `b64`, `zip` and the like, and goes on as if they were
    not there: whoever names them means another token than we would read.
    """
    if len(token) > _LONGEST_TOKEN:
        raise TokenInvalid
    try:
        header = jws.get_unverified_header(token)
    except (JOSEError, *_UNREADABLE):
        raise TokenInvalid from None
    kid = header.pop("kid", None)
    if not isinstance(kid, str) or header != {"alg": ALGORITHM, "typ": TOKEN_TYPE}:
        raise TokenInvalid
    return kid


@lru_cache(maxsize=16)
def _constructed(key: tuple[tuple[str, str], ...]) -> Any:
    """Make the key once: that is dearer than a verification."""
    return jwk.construct(dict(key), ALGORITHM)


def _check_claims(claims: Claims, issuer: str, audiences: frozenset[str]) -> None:
    now = utc_now().timestamp()
    latest_start = now + _CLOCK_SKEW_SECONDS
    if claims.iss != issuer or claims.aud not in audiences:
        raise TokenInvalid
    if claims.iat > latest_start or (claims.nbf or 0) > latest_start:
        raise TokenInvalid
    if claims.exp <= now - _CLOCK_SKEW_SECONDS:
        raise TokenInvalid
    if not 0 < claims.exp - claims.iat <= _LONGEST_LIFETIME_SECONDS:
        raise TokenInvalid
