"""A LiveKit for each test, on free ports."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from livekit_under_test import LiveKit
from nahbar_local import instance_secrets, livekit_config
from nahbar_local.settings import ROOT


def _free_port(kind: socket.SocketKind = socket.SOCK_STREAM) -> int:
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def livekit(tmp_path: Path) -> Iterator[LiveKit]:
    """One that is not started yet; ended after the test."""
    server = LiveKit(tmp_path, _free_port(), _free_port())
    text = livekit_config.render(
        ROOT,
        instance_secrets.make(),
        port=server.port,
        bind="127.0.0.1",
        node_ip="127.0.0.1",
        listen_net="127.0.0.1/32",
        udp_port=_free_port(socket.SOCK_DGRAM),
        tcp_port=0,
        loopback=True,
        webhook_base="http://127.0.0.1:9",
        turn_port=server.turn_port,
    )
    (tmp_path / "livekit.yaml").write_text(text)
    yield server
    server.kill()
