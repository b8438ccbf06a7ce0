"""The network a request comes from, as far as limits need to know it."""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Annotated

from fastapi import Depends, Request

_IPV6_PREFIX = 64
"""What one household or office gets; counting single IPv6 addresses would count nothing."""
_IPV6_SITE_PREFIX = 56
"""What many connections get: 256 networks, through which one attacker could go round."""


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


def site_of(network: str) -> str | None:
    """Give the /56 around an IPv6 network, which one connection often gets; None for others."""
    if "/" not in network:
        return None
    return str(ip_network(network).supernet(new_prefix=_IPV6_SITE_PREFIX))


def _client_network(request: Request) -> str:
    return network_of(request.client.host if request.client else None)


ClientNetwork = Annotated[str, Depends(_client_network)]
"""The caller's network; uvicorn has taken it from X-Forwarded-For of a trusted proxy only."""
