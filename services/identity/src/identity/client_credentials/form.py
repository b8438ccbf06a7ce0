"""Reading a token request: form and HTTP Basic after RFC 6749, 2.3.1 and 3.2."""

import base64
import binascii
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote_plus

from nahbar_common.locales import is_storable

from identity.client_credentials.errors import (
    ClientUnknown,
    GrantUnsupported,
    TokenRequestInvalid,
)

_MAX_FIELDS = 20
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class TokenRequest:
    """A well-formed request for a token."""

    client_id: str
    client_secret: str
    audience: str
    scopes: frozenset[str] | None


def read_token_request(content_type: str, authorization: str, body: bytes) -> TokenRequest:
    """Read a request; raise TokenRequestInvalid, GrantUnsupported or ClientUnknown."""
    if content_type.partition(";")[0].strip().lower() != _FORM:
        raise TokenRequestInvalid
    fields = _fields(body)
    if "grant_type" not in fields:
        raise TokenRequestInvalid
    if fields["grant_type"] != "client_credentials":
        raise GrantUnsupported
    client_id, client_secret = _credentials(authorization, fields)
    if "audience" not in fields:
        raise TokenRequestInvalid
    scopes = frozenset(fields["scope"].split()) if "scope" in fields else None
    return TokenRequest(client_id, client_secret, fields["audience"], scopes)


def _fields(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MAX_FIELDS
        )
    except ValueError:
        raise TokenRequestInvalid from None
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)) or not all(is_storable(value) for _, value in pairs):
        raise TokenRequestInvalid
    # 3.2: a parameter without a value counts as left out, an unknown one is ignored.
    return {name: value for name, value in pairs if value}


def _credentials(authorization: str, fields: dict[str, str]) -> tuple[str, str]:
    scheme, _, encoded = authorization.partition(" ")
    if not authorization:
        if "client_id" not in fields or "client_secret" not in fields:
            raise ClientUnknown
        return fields["client_id"], fields["client_secret"]
    if scheme.lower() != "basic" or "client_secret" in fields:
        # 2.3: not more than one way of showing who one is.
        raise TokenRequestInvalid
    try:
        user, _, password = base64.b64decode(encoded.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        raise ClientUnknown from None
    client_id = unquote_plus(user)
    if fields.get("client_id", client_id) != client_id:
        raise TokenRequestInvalid
    return client_id, unquote_plus(password)
