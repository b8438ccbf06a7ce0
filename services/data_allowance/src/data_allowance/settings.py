"""Settings of data_allowance: only what every service has."""

from typing import ClassVar

from nahbar_common.settings import ServiceSettings


class Settings(ServiceSettings):
    """What this service reads from the environment, once, in create_app."""

    package: ClassVar[str] = "data_allowance"
    api_name: ClassVar[str] = "allowance"
