"""Settings every service reads once, in create_app, from the environment or from secret files."""

import os
from pathlib import Path
from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from nahbar_common.smtp import MailServer, require_address

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class ServiceSettings(BaseSettings):
    """What every service needs to run; a secret has no default.

    Values come from `NAHBAR_*` variables, or from files of the same name (lower case) in the
    directory that `NAHBAR_SECRETS_DIR` names, which is how compose hands over secrets.
    """

    # An error at the start goes to the log, and must not show the secrets it is about.
    model_config = SettingsConfigDict(
        env_prefix="NAHBAR_", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    package: ClassVar[str]
    """Import name of the service; also its OAuth client id and its token audience."""
    api_name: ClassVar[str]
    """Name in the service's paths: /api/<api_name>/v1."""

    database_url: SecretStr
    database_pool_size: int = Field(default=4, ge=1, le=100)
    database_pool_overflow: int = Field(default=2, ge=0, le=100)
    """PostgreSQL: connections that are kept, and how many more there may be for a moment. Two
    replicas of five services take 60 of the 100 that PostgreSQL has by default."""
    public_url: str = "http://localhost:8080"
    issuer: str = ""
    instance_id: str = Field(default="local", pattern=r"^[a-z0-9]{1,16}$")
    jwks_url: str = "http://127.0.0.1:8081/.well-known/jwks.json"
    identity_url: str = "http://127.0.0.1:8081"
    appointments_url: str = "http://127.0.0.1:8082"
    consent_url: str = "http://127.0.0.1:8083"
    media_url: str = "http://127.0.0.1:8084"
    allowance_url: str = "http://127.0.0.1:8085"
    client_secret: SecretStr
    event_signing_secret: SecretStr
    event_secrets: dict[str, SecretStr] = Field(default_factory=dict)
    data_keys: dict[str, SecretStr]
    """Key id to base64 of 32 bytes; the first one seals, all of them open."""
    trail_checkpoints: Path | None = None
    """Directory for signed checkpoints of the trail: best on a disk that this machine can only
    add to. None: they stay in the database, from where the data-protection officer takes them."""
    smtp_url: SecretStr | None = None
    """Server for mail, see nahbar_common.smtp. None: no mail is sent, which is a set-up."""
    mail_from: str = ""
    """Address that mail comes from; needed with `smtp_url`."""
    smtp_ca: Path | None = None
    """Certificate authority of a mail server inside the house; None: the system's."""
    trusted_proxies: str = "127.0.0.1"
    log_level: str = "info"

    def __init__(self, **values: Any) -> None:
        secrets_dir = values.pop("_secrets_dir", os.environ.get("NAHBAR_SECRETS_DIR"))
        super().__init__(_secrets_dir=secrets_dir, **values)

    @field_validator("public_url")
    @classmethod
    def _no_slash_at_the_end(cls, url: str) -> str:
        return url.rstrip("/")

    @model_validator(mode="after")
    def _issuer_defaults_to_public_url(self) -> Self:
        if not self.issuer:
            object.__setattr__(self, "issuer", self.public_url)
        return self

    @field_validator("smtp_url")
    @classmethod
    def _names_a_mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        # Compose passes on a variable that is not set as an empty one.
        if url is None or not url.get_secret_value():
            return None
        MailServer.from_url(url.get_secret_value())
        return url

    @model_validator(mode="after")
    def _mail_comes_from_somebody(self) -> Self:
        if self.smtp_url is not None:
            require_address(self.mail_from)
        return self

    @property
    def secure_cookies(self) -> bool:
        """Cookies are Secure unless the product is served over plain http on loopback."""
        url = urlsplit(self.public_url)
        return url.scheme != "http" or url.hostname not in _LOOPBACK

    def url_of(self, package: str) -> str:
        """Give the internal base URL of another service, named by its package."""
        urls = {
            "identity": self.identity_url,
            "appointments": self.appointments_url,
            "consent": self.consent_url,
            "media_gateway": self.media_url,
            "data_allowance": self.allowance_url,
        }
        return urls[package]
