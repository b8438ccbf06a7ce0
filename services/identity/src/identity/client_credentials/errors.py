"""The token endpoint's errors: problems that carry the `error` member of RFC 6749, 5.2."""

from typing import Any, ClassVar

from nahbar_common.problems import Problem


class OAuthProblem(Problem):
    """A problem an OAuth client understands as well."""

    status = 400
    error: ClassVar[str]

    def __init__(self, **extras: Any) -> None:
        super().__init__(error=self.error, **extras)


class TokenRequestInvalid(OAuthProblem):
    """A parameter is missing, comes twice, or the client shows who it is in two ways."""

    slug, error = "token-request-invalid", "invalid_request"


class ClientUnknown(OAuthProblem):
    """Client id and secret do not fit together."""

    status, slug, error = 401, "client-unknown", "invalid_client"

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": 'Basic realm="nahbar", charset="UTF-8"'})


class GrantUnsupported(OAuthProblem):
    """The grant type is not client_credentials."""

    slug, error = "grant-unsupported", "unsupported_grant_type"


class ScopeRefused(OAuthProblem):
    """The client does not have all of these scopes at this service."""

    slug, error = "scope-refused", "invalid_scope"


class AudienceUnknown(OAuthProblem):
    """The audience is none of our services, or not one this client calls (RFC 8707)."""

    slug, error = "audience-unknown", "invalid_target"
