"""Finds out before the start whether the ports are free."""

import socket

from nahbar_local.problems import SetupProblem
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import HIGHEST_OFFSET, SERVICES


def require_free(settings: LocalSettings) -> None:
    """Raise SetupProblem when a port of this copy is taken."""
    wanted = {settings.port: "the API gateway", settings.livekit_port: "LiveKit"}
    wanted |= {settings.port_of(service): service.package for service in SERVICES}
    if settings.livekit_tcp_port:
        wanted[settings.livekit_tcp_port] = "LiveKit's media over TCP"
    for port, what in sorted(wanted.items()):
        if not is_free(port, settings.node_ip):
            raise _busy(settings, f"TCP port {port}", what)
    if not is_free(settings.livekit_udp_port, settings.node_ip, socket.SOCK_DGRAM):
        raise _busy(settings, f"UDP port {settings.livekit_udp_port}", "LiveKit's media")


def _busy(settings: LocalSettings, port: str, what: str) -> SetupProblem:
    other = settings.port + 1000 if settings.port < 60000 else 8080
    return SetupProblem(
        f"{port} (for {what}) is already in use by another program: stop that program, or choose"
        f" other ports with NAHBAR_PORT={other} make run"
    )


def is_free(port: int, address: str, kind: socket.SocketKind = socket.SOCK_STREAM) -> bool:
    """Tell whether a port can be bound, on loopback and on the given address."""
    for host in {"127.0.0.1", address}:
        with socket.socket(socket.AF_INET, kind) as probe:
            if kind == socket.SOCK_STREAM:
                # As servers do: connections of an earlier run that linger do not count.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                return False
    return True


def first_free(start: int) -> int:
    """Give the first port from `start` on, in steps of 20, whose whole block is free."""
    for port in range(start, 60000, 20):
        block = range(port, port + HIGHEST_OFFSET + 1)
        if all(
            is_free(number, "127.0.0.1", kind)
            for number in block
            for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)
        ):
            return port
    raise SetupProblem("no free ports were found: stop some programs and run again")


def has_ipv6_loopback() -> bool:
    """Tell whether ::1 can be bound here; some containers have no IPv6."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True
