"""TURN over TLS, for networks that let nothing out but port 443."""

import secrets
import socket
import struct

import pytest
from livekit_under_test import LiveKit, write_certificate

ALLOCATE, ALLOCATE_ERROR, MAGIC = 0x0003, 0x0113, 0x2112A442
REQUESTED_TRANSPORT_UDP = struct.pack("!HHI", 0x0019, 4, 17 << 24)


def _allocate() -> bytes:
    """Make an allocation request without credentials (RFC 8656)."""
    body = REQUESTED_TRANSPORT_UDP
    return struct.pack("!HHI", ALLOCATE, len(body), MAGIC) + secrets.token_bytes(12) + body


def test_the_relay_answers_over_tls_and_asks_who_it_is(livekit: LiveKit) -> None:
    certificate = livekit.create_certificate()
    livekit.start()
    answer = livekit.talk(certificate, _allocate())
    kind, _, cookie = struct.unpack("!HHI", answer[:8])
    assert (kind, cookie) == (ALLOCATE_ERROR, MAGIC)
    assert b"livekit" in answer  # its realm: it wants credentials, which come with a grant only


def test_the_operators_own_certificate_is_used_where_the_gateway_uses_it(livekit: LiveKit) -> None:
    livekit.create_certificate()
    own = write_certificate(livekit.folder / "tls", "office")
    livekit.start(NAHBAR_TLS=f"{own} {own.with_suffix('.key')}")
    assert livekit.talk(own, _allocate())


def test_without_a_certificate_it_starts_and_the_first_one_restarts_it(livekit: LiveKit) -> None:
    livekit.start()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", livekit.turn_port), 1)
    livekit.create_certificate()
    assert livekit.process.wait(20) == 0


def test_a_renewed_certificate_waits_for_the_night(livekit: LiveKit) -> None:
    livekit.create_certificate()
    livekit.start(hour="14")
    livekit.create_certificate()
    while livekit.asked_for_the_hour < 3:
        assert livekit.process.poll() is None
    assert livekit.process.poll() is None


def test_a_renewed_certificate_is_taken_up_at_night(livekit: LiveKit) -> None:
    livekit.create_certificate()
    livekit.start(hour="02")
    renewed = livekit.create_certificate()
    assert livekit.process.wait(20) == 0
    livekit.start()
    assert livekit.talk(renewed, _allocate())
