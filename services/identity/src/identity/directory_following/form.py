"""Reading what a provider posts for a back-channel logout."""

from urllib.parse import parse_qs

from identity.directory_following.errors import LogoutTokenRefused

_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 20


def read_form(content_type: str, body: bytes) -> str:
    """Give the one logout token of a form; raise LogoutTokenRefused."""
    if content_type.partition(";")[0].strip().lower() != _FORM:
        raise LogoutTokenRefused
    try:
        fields = parse_qs(body.decode(), errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise LogoutTokenRefused from None
    tokens = fields.get("logout_token", [])
    if len(tokens) != 1:
        raise LogoutTokenRefused
    return tokens[0]
