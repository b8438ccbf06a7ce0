"""Tokens as identity would sign them, for every kind of principal."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk
from nahbar_common.tokens import ALGORITHM, PEOPLE_AUDIENCE, sign

ISSUER = "http://nahbar.test"
KID = "test-key"


class TestKeys:
    """A signing key of the tests' own, and the KeySource that publishes it."""

    __test__ = False

    def __init__(self) -> None:
        private = ec.generate_private_key(ec.SECP256R1())
        self.private_pem = private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()
        public_pem = private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        key = jwk.construct(public_pem.decode(), ALGORITHM).to_dict()
        self.public: dict[str, str] = {
            name: value.decode() if isinstance(value, bytes) else value
            for name, value in key.items()
        } | {"kid": KID, "use": "sig"}

    async def key(self, kid: str) -> Mapping[str, str] | None:
        """Give the public key."""
        return self.public if kid == KID else None

    def sign(self, **claims: Any) -> str:
        """Sign claims as identity would."""
        return sign(claims, private_pem=self.private_pem, kid=KID, issuer=ISSUER)


class Tokens:
    """Makes Authorization headers for every kind of principal."""

    def __init__(self, keys: TestKeys, package: str) -> None:
        self._keys, self._package = keys, package

    def staff(
        self, *roles: str, account_id: UUID | None = None, session_id: UUID | None = None
    ) -> dict[str, str]:
        """Sign in a member of staff; roles are written "adviser@<office id>"."""
        return self._header(
            kind="staff",
            aud=PEOPLE_AUDIENCE,
            sub=str(account_id or uuid4()),
            sid=str(session_id or uuid4()),
            roles=list(roles),
        )

    def emergency(
        self,
        office_id: UUID | str,
        *,
        account_id: UUID | None = None,
        emergency_id: UUID | None = None,
        session_id: UUID | None = None,
    ) -> dict[str, str]:
        """Let an admin read in an emergency (ADR 0061)."""
        return self._header(
            kind="staff",
            aud=PEOPLE_AUDIENCE,
            sub=str(account_id or uuid4()),
            sid=str(session_id or uuid4()),
            roles=[f"emergency@{office_id}"],
            emergency_id=str(emergency_id or uuid4()),
        )

    def participant(
        self,
        *,
        person_id: UUID,
        appointment_id: UUID,
        office_id: UUID,
        part: str = "client",
        session_id: UUID | None = None,
        link_id: UUID | None = None,
        **claims: Any,
    ) -> dict[str, str]:
        """Sign in somebody from a link."""
        return self._header(
            kind="participant",
            aud=PEOPLE_AUDIENCE,
            sub=str(person_id),
            appointment_id=str(appointment_id),
            office_id=str(office_id),
            part=part,
            sid=str(session_id or uuid4()),
            link_id=str(link_id or uuid4()),
            **claims,
        )

    def machine(self, *scopes: str, offices: tuple[str, ...] = ("*",)) -> dict[str, str]:
        """Sign in another jobcenter system."""
        return self._header(
            kind="machine",
            aud=self._package,
            sub="test-machine",
            sid=str(uuid4()),
            scope=" ".join(scopes),
            offices=list(offices),
        )

    def service(self, name: str, *scopes: str) -> dict[str, str]:
        """Sign in one of our services."""
        return self._header(kind="service", aud=self._package, sub=name, scope=" ".join(scopes))

    def _header(self, **claims: Any) -> dict[str, str]:
        return {"authorization": f"Bearer {self._keys.sign(**claims)}"}
