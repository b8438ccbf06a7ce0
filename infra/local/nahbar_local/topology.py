"""Which processes make up the product, where they listen and whose events they hear."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Service:
    """One of the five services."""

    package: str
    """Import name, OAuth client id and token audience."""
    api_name: str
    """Name in /api/<api_name>/…"""
    port_offset: int
    """Added to the port of the API gateway."""
    hears: tuple[str, ...] = ()
    """Packages whose signed events it accepts."""

    @property
    def distribution(self) -> str:
        """Name of its folder's distribution in the locks."""
        return self.package.replace("_", "-")


SERVICES = (
    Service("identity", "identity", 1, hears=("appointments",)),
    Service(
        "appointments", "appointments", 2, hears=("data_allowance", "identity", "media_gateway")
    ),
    Service("consent", "consent", 3, hears=("appointments",)),
    Service(
        "media_gateway", "media", 4, hears=("appointments", "consent", "data_allowance", "identity")
    ),
    Service("data_allowance", "allowance", 5, hears=("appointments", "media_gateway")),
)

LIVEKIT_HTTP_OFFSET = 10
LIVEKIT_TCP_OFFSET = 11
LIVEKIT_UDP_OFFSET = 12
MAIL_SMTP_OFFSET = 13
MAIL_PAGE_OFFSET = 14
HIGHEST_OFFSET = MAIL_PAGE_OFFSET
