"""LiveKit gets the relay's certificate, and nothing else of what the gateway keeps."""

from livekit_under_test import DOMAIN, LiveKit, write_certificate


def test_only_the_relays_pair_is_handed_on(livekit: LiveKit) -> None:
    certificates = livekit.folder / "data/certificates/local"
    write_certificate(certificates / "video.example.org", "video.example.org")
    authority = livekit.folder / "data/pki/authorities/local"
    write_certificate(authority, "root")
    certificate = livekit.create_certificate()
    assert sorted(path.name for path in livekit.handed.iterdir()) == ["relay.crt", "relay.key"]
    assert (livekit.handed / "relay.crt").read_bytes() == certificate.read_bytes()
    key = livekit.handed / "relay.key"
    assert key.read_bytes() == certificate.with_suffix(".key").read_bytes()
    assert key.stat().st_mode & 0o077 == 0


def test_a_renewed_pair_takes_the_place_of_the_one_before(livekit: LiveKit) -> None:
    livekit.create_certificate()
    renewed = livekit.create_certificate()
    assert (livekit.handed / "relay.crt").read_bytes() == renewed.read_bytes()
    key = livekit.handed / "relay.key"
    assert key.read_bytes() == renewed.with_suffix(".key").read_bytes()


def test_another_names_certificate_is_never_taken_for_the_relays(livekit: LiveKit) -> None:
    livekit.create_certificate()
    own = (livekit.handed / "relay.crt").read_bytes()
    other = f"not-{DOMAIN}"
    write_certificate(livekit.folder / "data/certificates/local" / other, other)
    livekit.hand_on()
    assert (livekit.handed / "relay.crt").read_bytes() == own
