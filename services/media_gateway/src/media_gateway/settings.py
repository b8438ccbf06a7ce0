"""Settings of this service: what every service has, and where LiveKit is."""

from typing import ClassVar

from nahbar_common.settings import ServiceSettings
from pydantic import Field, SecretStr


class Settings(ServiceSettings):
    """Read once, in create_app."""

    package: ClassVar[str] = "media_gateway"
    api_name: ClassVar[str] = "media"

    livekit_url: str = "http://127.0.0.1:8090"
    """LiveKit's internal base URL, for the server API; browsers never see it."""
    livekit_api_key: str = Field(min_length=1)
    livekit_api_secret: SecretStr
    """Signs join grants and proves webhooks; shared with LiveKit and nobody else."""
    sweep_seconds: float = Field(default=1.0, gt=0, le=3600)
    """How often a job looks for rooms still to be closed; the slower jobs are multiples."""
