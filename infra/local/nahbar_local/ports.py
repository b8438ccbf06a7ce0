"""Finds out before the start whether the ports are free."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from nahbar_local.problems import SetupProblem
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import HIGHEST_OFFSET, MAIL_PAGE_OFFSET, SERVICES

LOOPBACK, LOOPBACK_V6, EVERYWHERE = "127.0.0.1", "::1", "0.0.0.0"  # noqa: S104  # nosec B104


def require_free(settings: LocalSettings) -> None:
    """Raise SetupProblem when a port of this copy is taken."""
    for address in _gateway_addresses(settings):
        if not is_free(settings.port, address):
            raise _busy(settings, f"TCP port {settings.port}", "the API gateway")
    wanted = {settings.port_of(service): service.package for service in SERVICES}
    wanted[settings.livekit_port] = "LiveKit"
    wanted[settings.mail_smtp_port] = "mail"
    wanted[settings.port + MAIL_PAGE_OFFSET] = "the page of mail"
    for port, what in wanted.items():
        if not is_free(port, LOOPBACK):
            raise _busy(settings, f"TCP port {port}", what)
    if settings.livekit_tcp_port and not is_free(settings.livekit_tcp_port, EVERYWHERE):
        raise _busy(settings, f"TCP port {settings.livekit_tcp_port}", "LiveKit's media over TCP")
    if not is_free(settings.livekit_udp_port, settings.node_ip, socket.SOCK_DGRAM):
        raise _busy(settings, f"UDP port {settings.livekit_udp_port}", "LiveKit's media")


def _gateway_addresses(settings: LocalSettings) -> list[str]:
    if settings.host is not None:
        return [EVERYWHERE]
    return [LOOPBACK, LOOPBACK_V6] if has_ipv6_loopback() else [LOOPBACK]


def _busy(settings: LocalSettings, port: str, what: str) -> SetupProblem:
    other = settings.port + 1000 if settings.port < 60000 else 8080
    return SetupProblem(
        f"{port} (for {what}) is already in use by another program: stop that program, or choose"
        f" other ports with NAHBAR_PORT={other} make run"
    )


def is_free(port: int, address: str, kind: socket.SocketKind = socket.SOCK_STREAM) -> bool:
    """Tell whether a port can be bound on the given address."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, kind) as probe:
        if kind == socket.SOCK_STREAM:
            # As servers do: connections of an earlier run that linger do not count.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True


_GUARD_OFFSET = 19
"""The last port of a block of 20, which no part uses: whoever has bound it has the block."""


@contextmanager
def reserved(start: int) -> Iterator[int]:
    """Give the first port from `start` on, in steps of 20, whose whole block is free, and keep it.

    Until the parts of a copy have bound their ports, a minute may pass. So a socket holds the
    block; the kernel lets go of it when its process ends. Raises SetupProblem when none is left.
    """
    for port in range(start, 60000, 20):
        with socket.socket() as guard:
            try:
                guard.bind((LOOPBACK, port + _GUARD_OFFSET))
            except OSError:
                continue
            block = range(port, port + HIGHEST_OFFSET + 1)
            if all(
                is_free(number, LOOPBACK, kind)
                for number in block
                for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)
            ):
                yield port
                return
    raise SetupProblem("no free ports were found: stop some programs and run again")


def has_ipv6_loopback() -> bool:
    """Tell whether ::1 can be bound here; some containers have no IPv6."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind((LOOPBACK_V6, 0))
    except OSError:
        return False
    return True
