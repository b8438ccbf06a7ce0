"""LiveKit as compose starts it, and certificates as the gateway keeps them."""

import datetime
import os
import socket
import ssl
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from nahbar_local import binaries
from nahbar_local.settings import ROOT

DOMAIN = "turn.example.org"


def write_certificate(folder: Path, name: str) -> Path:
    """Write a self-signed certificate as the gateway keeps them: <name>.crt and <name>.key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, DOMAIN)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(DOMAIN)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(parents=True, exist_ok=True)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    (folder / f"{name}.key").write_bytes(private)
    path = folder / f"{name}.crt"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return path


@dataclass
class LiveKit:
    """A LiveKit that start.sh starts; `folder` holds its configuration, livekit.yaml."""

    folder: Path
    port: int
    turn_port: int

    @property
    def kept(self) -> Path:
        """Where the gateway keeps the certificate of the relay's name, among others."""
        return self.folder / "data/certificates/local" / DOMAIN

    @property
    def handed(self) -> Path:
        """All that LiveKit gets to see of them."""
        return self.folder / "relay"

    def create_certificate(self) -> Path:
        """Make the gateway get or renew the relay's certificate, and hand it on."""
        certificate = write_certificate(self.kept, DOMAIN)
        self.hand_on()
        return certificate

    def hand_on(self) -> None:
        """Run hand_certificate.sh once."""
        self.handed.mkdir(exist_ok=True)
        subprocess.run(
            ["sh", ROOT / "infra/livekit/hand_certificate.sh"],
            env={
                "PATH": "/usr/bin:/bin",
                "NAHBAR_TURN_DOMAIN": DOMAIN,
                "CADDY_DATA": str(self.folder / "data"),
                "RELAY": str(self.handed),
                "CHECK_SECONDS": "once",
            },
            check=True,
        )

    @property
    def asked_for_the_hour(self) -> int:
        """How often it looked whether it is night."""
        asked = self.folder / "asked"
        return len(asked.read_text().splitlines()) if asked.exists() else 0

    def start(self, *, hour: str = "12", **environment: str) -> None:
        """Run start.sh at an hour of the day (UTC) and wait until LiveKit answers."""
        programs = self.folder / "bin"
        programs.mkdir(exist_ok=True)
        (programs / "livekit-server").unlink(missing_ok=True)
        binary = binaries.ensure(binaries.LIVEKIT, Path(sys.executable).parent)
        (programs / "livekit-server").symlink_to(binary)
        (programs / "date").write_text(f"#!/bin/sh\necho >> {self.folder}/asked\necho {hour}\n")
        (programs / "date").chmod(0o755)
        variables = {
            "PATH": f"{programs}{os.pathsep}/usr/bin{os.pathsep}/bin",
            "NAHBAR_TLS": "internal",
            "NAHBAR_TURN_DOMAIN": DOMAIN,
            "RELAY": str(self.handed),
            "CHECK_SECONDS": "0.2",
        }
        self.process = subprocess.Popen(
            ["sh", ROOT / "infra/livekit/start.sh", "--config", self.folder / "livekit.yaml"],
            env=variables | environment,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        # Not merely its port: asked to end before it runs, it would not hear.
        while time.monotonic() < deadline and self.process.poll() is None:
            with suppress(httpx.HTTPError):
                if httpx.get(f"http://127.0.0.1:{self.port}/").is_success:
                    return
            time.sleep(0.05)
        pytest.fail("LiveKit did not start")

    def talk(self, trusted: Path, request: bytes) -> bytes:
        """Send the relay one request over TLS, its certificate checked, and give the answer."""
        context = ssl.create_default_context(cafile=trusted)
        plain = socket.create_connection(("127.0.0.1", self.turn_port), 5)
        with context.wrap_socket(plain, server_hostname=DOMAIN) as connection:
            connection.sendall(request)
            return connection.recv(4096)

    def kill(self) -> None:
        """End it, if it was started."""
        process = getattr(self, "process", None)
        if process is not None:
            process.kill()
            process.wait()
