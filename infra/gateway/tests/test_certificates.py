"""What the API gateway serves over TLS, with a certificate of its own CA."""

import os
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cryptography import x509
from nahbar_local import binaries

GATEWAY = Path(__file__).resolve().parents[1]


def _served_certificate(port: int, process: subprocess.Popen[bytes]) -> x509.Certificate:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with (
                socket.create_connection(("127.0.0.1", port), 1) as plain,
                context.wrap_socket(plain, server_hostname="localhost") as connection,
            ):
                der = connection.getpeercert(binary_form=True)
                assert der is not None
                return x509.load_der_x509_certificate(der)
        except OSError:
            time.sleep(0.1)
    pytest.fail("Caddy served no certificate")


def test_our_own_certificate_outlives_the_wait_until_livekit_takes_up_the_next(
    tmp_path: Path,
) -> None:
    """Renewed after two thirds of its life; LiveKit takes the next one up the night after."""
    caddy = binaries.ensure(binaries.CADDY, Path(sys.executable).parent)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    names = ("IDENTITY", "APPOINTMENTS", "CONSENT", "MEDIA", "ALLOWANCE", "LIVEKIT")
    environment = os.environ | {f"NAHBAR_UPSTREAM_{name}": "127.0.0.1:9" for name in names}
    environment |= {
        "NAHBAR_PORT": str(port),
        "NAHBAR_SITE_HOST": "localhost",
        "NAHBAR_CERTIFICATES": "internal",
        "NAHBAR_HSTS_SECONDS": "0",
        "NAHBAR_SPA": str(tmp_path),
        "NAHBAR_CADDY_DATA": str(tmp_path / "data"),
        "HOME": str(tmp_path),
    }
    process = subprocess.Popen(
        [caddy, "run", "--config", GATEWAY / "tls.Caddyfile", "--adapter", "caddyfile"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        certificate = _served_certificate(port, process)
    finally:
        process.terminate()
        process.wait(10)
    lifetime = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    assert lifetime.total_seconds() / 3 > 2 * 24 * 3600
