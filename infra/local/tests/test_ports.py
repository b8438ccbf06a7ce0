"""Busy ports are found before the long part begins."""

import dataclasses
import socket

import pytest
from nahbar_local import ports
from nahbar_local.problems import SetupProblem
from nahbar_local.settings import LocalSettings


@pytest.mark.parametrize(
    ("offset", "kind", "what"),
    [
        (0, socket.SOCK_STREAM, "the API gateway"),
        (3, socket.SOCK_STREAM, "consent"),
        (10, socket.SOCK_STREAM, "LiveKit"),
        (12, socket.SOCK_DGRAM, "LiveKit's media"),
        (13, socket.SOCK_STREAM, "mail"),
        (14, socket.SOCK_STREAM, "the page of mail"),
    ],
)
def test_a_busy_port_is_named_with_a_way_out(
    settings: LocalSettings, offset: int, kind: socket.SocketKind, what: str
) -> None:
    with socket.socket(socket.AF_INET, kind) as taken:
        taken.bind(("127.0.0.1", settings.port + offset))
        if kind == socket.SOCK_STREAM:
            taken.listen()
        with pytest.raises(SetupProblem) as problem:
            ports.require_free(settings)
    sentence = str(problem.value)
    assert f"port {settings.port + offset} (for {what})" in sentence
    assert "NAHBAR_PORT=" in sentence
    assert "\n" not in sentence
    # Once it is free again the same check passes.
    ports.require_free(settings)


@pytest.mark.skipif(not ports.has_ipv6_loopback(), reason="no IPv6 here")
def test_a_port_taken_on_the_other_loopback_is_busy_too(settings: LocalSettings) -> None:
    with socket.socket(socket.AF_INET6) as taken:
        taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        taken.bind(("::1", settings.port))
        taken.listen()
        with pytest.raises(SetupProblem, match="the API gateway"):
            ports.require_free(settings)


def test_with_a_host_the_ports_are_wanted_on_every_address(settings: LocalSettings) -> None:
    over_tls = dataclasses.replace(settings, host="127.0.0.2", node_ip="127.0.0.2")
    with socket.socket() as taken:
        taken.bind(("127.0.0.3", settings.port + 11))
        taken.listen()
        with pytest.raises(SetupProblem, match="LiveKit's media over TCP"):
            ports.require_free(over_tls)


def test_a_free_block_is_found_past_a_busy_one() -> None:
    with ports.reserved(20000) as start:
        pass
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", start + 5))
        taken.listen()
        with ports.reserved(start) as port:
            assert port > start


def test_two_copies_that_are_set_up_at_once_get_blocks_of_their_own() -> None:
    """Neither has bound a port of a part yet."""
    with ports.reserved(20000) as first, ports.reserved(20000) as second:
        assert second > first
    with ports.reserved(20000) as third:
        assert third == first, "a block is free again with the end of its copy"
