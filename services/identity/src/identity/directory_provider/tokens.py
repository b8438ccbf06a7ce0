"""ID tokens and logout tokens of the directory: signature, then every claim."""

import hmac
from dataclasses import dataclass
from typing import Annotated, Any

import structlog
from authlib.oidc.core import CodeIDToken
from joserfc import jws
from joserfc.errors import JoseError
from nahbar_common.clock import utc_now
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from identity.directory_provider.errors import DirectoryUntrusted
from identity.directory_provider.keys import ALGORITHMS, import_public
from identity.directory_provider.provider import Provider

_LONGEST_TOKEN = 100_000
_SKEW = 60
"""Seconds that the directory's clock and ours may differ."""
_LOGOUT_GOOD_FOR = 600
"""Seconds after its making within which a logout token is taken; its id is kept as long."""
_LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"
_UNREADABLE = (JoseError, ValueError, TypeError, KeyError, AttributeError, OverflowError)

Text = Annotated[str, Field(min_length=1, max_length=255)]
Moment = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, lt=2**40)]

log = structlog.get_logger()


class _Claims(BaseModel):
    """What both kinds of token have; of what else is there each reads what it needs."""

    model_config = ConfigDict(extra="allow", strict=True)

    iss: Text
    aud: Text | Annotated[list[Text], Field(min_length=1, max_length=20)]
    iat: Moment
    sub: Text | None = None
    sid: Text | None = None

    @property
    def more(self) -> dict[str, Any]:
        """Members that the model does not name."""
        return self.model_extra or {}


class IdToken(_Claims):
    """Claims of an ID token (OpenID Connect Core 1.0, 2)."""

    exp: Moment
    nonce: str | None = None
    acr: str | None = None

    @property
    def subject(self) -> str:
        """Who it is, for this issuer."""
        if self.sub is None:
            raise DirectoryUntrusted
        return self.sub


class _LogoutClaims(_Claims):
    jti: Text
    events: dict[str, Any]
    exp: Moment | None = None


@dataclass(frozen=True)
class Logout:
    """Whose sessions are over at the directory: one session, or all of a person."""

    token_id: str
    session_id: str | None
    subject: str | None
    good_for: int = _LOGOUT_GOOD_FOR + _SKEW


async def verify_id_token(
    provider: Provider, token: object, *, access_token: str | None, nonce: str | None
) -> IdToken:
    """Check an ID token; nonce: None for one that came with a renewal, which need not have any.

    Raises DirectoryUntrusted, or DirectoryUnavailable when the keys cannot be read.
    """
    header, payload = await _verified(provider, token)
    try:
        claims = IdToken.model_validate_json(payload)
        # Every claim as Core 3.1.3.7 has it (azp and at_hash, too), by the library.
        options = {"iss": {"essential": True, "value": provider.config.issuer}}
        params = {"client_id": provider.config.client_id, "access_token": access_token}
        validated = CodeIDToken(claims.model_dump(exclude_none=True), header, options, params)
        validated.validate(now=int(utc_now().timestamp()), leeway=_SKEW)
    except (*_UNREADABLE, RecursionError) as error:
        raise _untrusted("claims", error) from None
    _require_ours(provider, claims)
    if nonce is not None and not hmac.compare_digest((claims.nonce or "").encode(), nonce.encode()):
        raise _untrusted("nonce")
    if claims.sub is None:
        raise _untrusted("subject")
    return claims


async def verify_logout_token(provider: Provider, token: object) -> Logout:
    """Check a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6); raises the same."""
    header, payload = await _verified(provider, token)
    # An ID token must never do: 2.4 recommends a type, and forbids a nonce.
    if str(header.get("typ", "logout+jwt")).lower() not in ("logout+jwt", "jwt"):
        raise _untrusted("typ")
    try:
        claims = _LogoutClaims.model_validate_json(payload)
    except (ValidationError, ValueError, RecursionError) as error:
        raise _untrusted("claims", error) from None
    _require_ours(provider, claims)
    now = utc_now().timestamp()
    if claims.exp is not None and claims.exp <= now - _SKEW:
        raise _untrusted("exp")
    if claims.iat < now - _LOGOUT_GOOD_FOR:
        raise _untrusted("iat")
    if not isinstance(claims.events.get(_LOGOUT_EVENT), dict) or "nonce" in claims.more:
        raise _untrusted("events")
    if claims.sid is None and claims.sub is None:
        raise _untrusted("subject")
    return Logout(claims.jti, claims.sid, claims.sub)


async def _verified(provider: Provider, token: object) -> tuple[dict[str, Any], bytes]:
    """Give header and payload of a token that the directory signed."""
    if not isinstance(token, str) or len(token) > _LONGEST_TOKEN:
        raise _untrusted("token")
    try:
        header = dict(jws.extract_compact(token.encode()).headers())
        kid, algorithm = header["kid"], header["alg"]
        if (
            not isinstance(kid, str)
            or algorithm not in ALGORITHMS
            or header.keys() & {"crit", "b64"}
        ):
            raise ValueError("header")
    except (*_UNREADABLE, RecursionError) as error:
        raise _untrusted("header", error) from None
    key = await provider.key(kid)
    if key is None:
        raise _untrusted("key")
    try:
        registry = jws.JWSRegistry(algorithms=[algorithm], strict_check_header=False)
        found = jws.deserialize_compact(token, import_public(key, algorithm), registry=registry)
    except (*_UNREADABLE, RecursionError) as error:
        raise _untrusted("signature", error) from None
    return header, bytes(found.payload or b"")


def _require_ours(provider: Provider, claims: _Claims) -> None:
    audience = [claims.aud] if isinstance(claims.aud, str) else claims.aud
    if claims.iss != provider.config.issuer:
        raise _untrusted("iss")
    if provider.config.client_id not in audience:
        raise _untrusted("aud")
    if claims.iat > utc_now().timestamp() + _SKEW:
        raise _untrusted("iat")


def _untrusted(what: str, error: Exception | None = None) -> DirectoryUntrusted:
    """Say in the log which part was wrong, and nothing of what it held."""
    log.warning(
        "directory's token refused", part=what, error_type=type(error).__name__ if error else None
    )
    return DirectoryUntrusted()
