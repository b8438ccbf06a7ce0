"""Settings of this service; see nahbar_common.settings for the ones all services share."""

from typing import ClassVar

from nahbar_common.settings import ServiceSettings


class Settings(ServiceSettings):
    """Environment of the appointments service."""

    package: ClassVar[str] = "appointments"
    api_name: ClassVar[str] = "appointments"
