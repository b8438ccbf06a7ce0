"""What a provider says of itself (OpenID Connect Discovery 1.0), read strictly."""

from typing import Any
from urllib.parse import urlsplit

from authlib.oidc.discovery import OpenIDProviderMetadata
from pydantic import BaseModel, Field, field_validator

from identity.safe_urls import is_safe_url

WELL_KNOWN = "/.well-known/openid-configuration"


class ProviderMetadata(BaseModel):
    """The members we use; whatever else is said does not matter."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None = None
    token_endpoint_auth_methods_supported: list[str] = Field(
        default_factory=lambda: ["client_secret_basic"]
    )
    code_challenge_methods_supported: list[str] | None = None
    authorization_response_iss_parameter_supported: bool = False

    @field_validator("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint")
    @classmethod
    def _require_safe(cls, url: str | None) -> str | None:
        if url is not None and not is_safe_url(url):
            raise ValueError("an endpoint is not reached over TLS")
        return url

    @classmethod
    def read(cls, document: Any, issuer: str) -> "ProviderMetadata":
        """Read a discovery document of one issuer; raise ValueError for any other."""
        if not isinstance(document, dict):
            raise ValueError("no JSON object")
        metadata = cls.model_validate(document)
        if metadata.issuer != issuer:
            # Discovery 4.3: exactly the issuer that was asked, or one could speak for another.
            raise ValueError("another issuer")
        # The library's own reading of the standard; it takes plain http for a mistake, even here.
        if urlsplit(issuer).scheme == "https":
            OpenIDProviderMetadata(document).validate()
        return metadata
