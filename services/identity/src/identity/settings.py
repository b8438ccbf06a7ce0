"""Settings of this service."""

from pathlib import Path
from typing import Annotated, ClassVar, Self
from urllib.parse import urlsplit

from nahbar_common.settings import ServiceSettings
from pydantic import Field, SecretStr, field_validator, model_validator

from identity.safe_urls import is_safe_url


class Settings(ServiceSettings):
    """Read once, in create_app."""

    package: ClassVar[str] = "identity"
    api_name: ClassVar[str] = "identity"

    service_secret_hashes: dict[str, Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field(
        default_factory=dict
    )
    """Package name of each of our services to the SHA-256 (hex) of its client secret."""

    directory_issuer: str | None = None
    """Issuer of the office's directory (OpenID Connect), exactly as it calls itself; None: there is
    none. Needs client id, secret and contact."""
    directory_client_id: str | None = None
    directory_client_secret: SecretStr | None = None
    directory_scopes: str = Field(default="openid profile email", pattern=r"^(.* )?openid( .*)?$")
    directory_groups_claim: str = Field(default="groups", min_length=1, max_length=100)
    directory_acr_values: str = ""
    """How strongly people have to have shown who they are (`acr`), parted by spaces; empty: the
    directory decides."""
    directory_contact: str = Field(default="", max_length=200)
    """Whom people ask who come from the directory in vain: name or place and telephone number."""
    directory_ca_file: Path | None = None
    """Certificate (PEM) of a CA of the office's own, trusted for the directory, too."""

    timestamp_url: str | None = None
    """Timestamp authority (RFC 3161) that says of checkpoints when they were there already. It
    gets a hash and nothing else. None: no timestamps."""
    timestamp_roots: Path | None = None
    """Its root certificate (PEM, several one after the other); needed with `timestamp_url`: a stamp
    that nobody checked is no evidence."""

    @field_validator(
        "directory_issuer",
        "directory_client_id",
        "directory_client_secret",
        "directory_ca_file",
        "timestamp_url",
        "timestamp_roots",
        mode="before",
    )
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        # Compose passes on a variable that is not set as an empty one.
        return None if value == "" else value

    @model_validator(mode="after")
    def _stamps_are_checked(self) -> Self:
        if self.timestamp_url is None:
            return self
        # Plain http is usual: the answer is signed, and the question is a hash.
        if urlsplit(self.timestamp_url).scheme not in ("http", "https"):
            raise ValueError("NAHBAR_TIMESTAMP_URL has to be an http or https address")
        if self.timestamp_roots is None:
            raise ValueError("NAHBAR_TIMESTAMP_URL needs NAHBAR_TIMESTAMP_ROOTS")
        return self

    @model_validator(mode="after")
    def _directory_is_whole(self) -> Self:
        if self.directory_issuer is None:
            return self
        if not is_safe_url(self.directory_issuer):
            raise ValueError("NAHBAR_DIRECTORY_ISSUER has to be an https address")
        wanted = (self.directory_client_id, self.directory_client_secret, self.directory_contact)
        if not all(wanted):
            raise ValueError(
                "NAHBAR_DIRECTORY_ISSUER needs NAHBAR_DIRECTORY_CLIENT_ID,"
                " NAHBAR_DIRECTORY_CLIENT_SECRET and NAHBAR_DIRECTORY_CONTACT"
            )
        return self
