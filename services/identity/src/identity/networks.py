"""The network a request comes from, as far as limits need to know it."""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Annotated

from fastapi import Depends, Request

_IPV6_PREFIX = 64
"""What one household or office gets; counting single IPv6 addresses would count nothing."""


def network_of(address: str | None) -> str:
    """Give an IPv4 address as it is and an IPv6 address as its /64; "unknown" for anything else."""
    try:
        parsed = ip_address(address or "")
    except ValueError:
        return "unknown"
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ip_network((int(parsed), _IPV6_PREFIX), strict=False))
    return str(parsed)


def _client_network(request: Request) -> str:
    return network_of(request.client.host if request.client else None)


ClientNetwork = Annotated[str, Depends(_client_network)]
"""The caller's network; uvicorn has taken it from X-Forwarded-For of a trusted proxy only."""
