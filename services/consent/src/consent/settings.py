"""Settings of this service; it needs nothing beyond what every service has."""

from typing import ClassVar

from nahbar_common.settings import ServiceSettings


class Settings(ServiceSettings):
    """Read once, in create_app."""

    package: ClassVar[str] = "consent"
    api_name: ClassVar[str] = "consent"
