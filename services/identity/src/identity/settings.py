"""Settings of this service."""

from typing import Annotated, ClassVar

from nahbar_common.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """Read once, in create_app."""

    package: ClassVar[str] = "identity"
    api_name: ClassVar[str] = "identity"

    service_secret_hashes: dict[str, Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field(
        default_factory=dict
    )
    """Package name of each of our services to the SHA-256 (hex) of its client secret."""
