"""The key of receipts: one P-256 key for the JSON's signature and, by its certificate, the PDF's.

Made at the first start, sealed like all secrets of ours, replaced by a newer one at any time. What
an older key sealed still verifies: its public half and when it sealed are published for good.
"""

import base64
import json
from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.key_pairs import KeyPair, make_key_pair
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.receipts import repository
from consent.receipts.models import ReceiptKey
from consent.receipts.schemas import ReceiptKeyRead, ReceiptKeys

_CERTIFICATE_LIFETIME = timedelta(days=365 * 30)
"""Longer than anybody keeps a receipt: what the seal says does not depend on the day."""


async def make_key(session: AsyncSession, sealer: Sealer) -> ReceiptKey:
    """Make a key that seals from now on."""
    key = new_key(sealer)
    session.add(key)
    await session.flush()
    return key


def new_key(sealer: Sealer) -> ReceiptKey:
    """Write a key with its certificate, for no database yet."""
    pair = make_key_pair()
    public = {**pair.public_jwk, "x5c": [base64.b64encode(_certify(pair)).decode()]}
    return ReceiptKey(
        kid=pair.kid,
        private_pem_sealed=sealer.seal(pair.private_pem, *_place(pair.kid)),
        public_jwk=json.dumps(public),
    )


def private_pem(key: ReceiptKey, sealer: Sealer) -> bytes:
    """Open the private half (PKCS #8)."""
    return sealer.open(key.private_pem_sealed, *_place(key.kid))


def certificate(key: ReceiptKey) -> bytes:
    """Give the certificate (DER)."""
    return base64.b64decode(json.loads(key.public_jwk)["x5c"][0])


async def published(session: AsyncSession) -> ReceiptKeys:
    """Give the public keys, the newest first, each with when it sealed."""
    read: list[ReceiptKeyRead] = []
    until = None
    for key in await repository.keys(session):
        jwk = json.loads(key.public_jwk)
        read.append(
            ReceiptKeyRead.model_validate(
                {**jwk, "seals_from": key.created_at, "seals_until": until}
            )
        )
        until = key.created_at
    return ReceiptKeys(keys=read)


def _certify(pair: KeyPair) -> bytes:
    """Make a certificate signed by itself: trust comes from the published keys, not from a CA."""
    private = serialization.load_pem_private_key(pair.private_pem, None)
    assert isinstance(private, ec.EllipticCurvePrivateKey)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Nahbar receipts {pair.kid}")])
    now = utc_now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + _CERTIFICATE_LIFETIME)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_seals_only(), critical=True)
        .sign(private, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.DER)


def _seals_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _place(kid: str) -> tuple[str, str, str]:
    return ("receipt_keys", "private_pem_sealed", kid)
