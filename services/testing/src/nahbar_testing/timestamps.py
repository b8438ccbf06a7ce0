"""A timestamp authority on this machine: openssl signs, over HTTP as RFC 3161 has it."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_CONFIG = """
[tsa]
default_tsa = here
[here]
serial = {directory}/serial
signer_cert = {directory}/tsa.pem
signer_key = {directory}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


@dataclass
class StandInAuthority:
    """Where it answers, its root certificate, and what it was asked.

    `answer` takes the place of what openssl says; `status` is that of HTTP.
    """

    directory: Path
    url: str = ""
    asked: list[bytes] = field(default_factory=list)
    answer: bytes | None = None
    status: int = 200

    @property
    def roots(self) -> Path:
        """Give the file of the root certificate."""
        return self.directory / "root.pem"

    def reply(self, query: bytes) -> bytes:
        """Let openssl answer a request."""
        asked, answered = self.directory / "query.tsq", self.directory / "reply.tsr"
        asked.write_bytes(query)
        config = str(self.directory / "tsa.cnf")
        command = ["openssl", "ts", "-reply", "-config", config]
        command += ["-queryfile", str(asked), "-out", str(answered)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        return answered.read_bytes()


@contextmanager
def stamping(directory: Path) -> Iterator[StandInAuthority]:
    """Run an authority with certificates of its own."""
    _make_certificates(directory)
    (directory / "serial").write_text("01\n")
    (directory / "tsa.cnf").write_text(_CONFIG.format(directory=directory))
    authority = StandInAuthority(directory)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["content-length"]))
            authority.asked.append(query)
            reply = authority.reply(query) if authority.answer is None else authority.answer
            self.send_response(authority.status)
            self.send_header("content-type", "application/timestamp-reply")
            self.send_header("content-length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        authority.url = f"http://127.0.0.1:{server.server_port}/tsa"
        try:
            yield authority
        finally:
            server.shutdown()
            thread.join()


def _make_certificates(directory: Path) -> None:
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name, name = _named("Root of the stand-in"), _named("Authority of the stand-in")
    root = (
        _certificate(root_name, root_name, root_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    certificate = (
        _certificate(root_name, name, key.public_key())
        .add_extension(usage, critical=True)
        .sign(root_key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (directory / "root.pem").write_bytes(root.public_bytes(pem))
    (directory / "tsa.pem").write_bytes(certificate.public_bytes(pem))
    (directory / "tsa.key").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _certificate(
    issuer: x509.Name, subject: x509.Name, key: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )
