"""Passkeys (WebAuthn), with the library's checks around what a browser sends.

As a second factor: touching is enough, because the password has come before.
"""

import json
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, cast
from urllib.parse import urlsplit
from uuid import UUID

import webauthn
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from identity.factors.errors import PasskeysImpossible
from identity.factors.models import Passkey

_NAME = "Nahbar"
_TIMEOUT_MS = 5 * 60_000
_TRANSPORTS = frozenset(transport.value for transport in AuthenticatorTransport)

Options = dict[str, Any]
Credential = dict[str, Any]


@dataclass(frozen=True)
class RelyingParty:
    """For which address of the product passkeys are good."""

    id: str
    origin: str

    @classmethod
    def of(cls, public_url: str) -> "RelyingParty | None":
        """Read it from the product's address; None for an IP address, which can have none."""
        url = urlsplit(public_url)
        try:
            ip_address(url.hostname or "")
        except ValueError:
            return cls(url.hostname or "", f"{url.scheme}://{url.netloc}")
        return None

    @classmethod
    def require(cls, public_url: str) -> "RelyingParty":
        """Read it from the product's address; raise PasskeysImpossible for an IP address."""
        party = cls.of(public_url)
        if party is None:
            raise PasskeysImpossible
        return party


def offer_registration(
    party: RelyingParty, account_id: UUID, email: str, name: str, known: list[Passkey]
) -> tuple[Options, bytes]:
    """Give what the browser needs to make a passkey, and the challenge it will sign."""
    options = webauthn.generate_registration_options(
        rp_id=party.id,
        rp_name=_NAME,
        user_id=account_id.bytes,
        user_name=email,
        user_display_name=name,
        timeout=_TIMEOUT_MS,
        exclude_credentials=[_describe(passkey) for passkey in known],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.DISCOURAGED,
            user_verification=UserVerificationRequirement.DISCOURAGED,
        ),
    )
    return cast("Options", json.loads(webauthn.options_to_json(options))), options.challenge


def offer_authentication(party: RelyingParty, known: list[Passkey]) -> tuple[Options, bytes]:
    """Give what the browser needs to use one of these passkeys, and the challenge."""
    options = webauthn.generate_authentication_options(
        rp_id=party.id,
        timeout=_TIMEOUT_MS,
        allow_credentials=[_describe(passkey) for passkey in known],
        user_verification=UserVerificationRequirement.DISCOURAGED,
    )
    return cast("Options", json.loads(webauthn.options_to_json(options))), options.challenge


def registered(
    party: RelyingParty, credential: Credential, challenge: bytes
) -> VerifiedRegistration | None:
    """Check what a browser made; None when it is nothing to rely on."""
    try:
        return webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
        )
    except Exception:  # whatever a parser makes of hostile bytes: it is no passkey
        return None


def authenticated(
    party: RelyingParty, credential: Credential, challenge: bytes, passkey: Passkey
) -> VerifiedAuthentication | None:
    """Check what a browser signed; None when it does not fit, or the passkey was copied."""
    try:
        return webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
        )
    except Exception:  # as above
        return None


def credential_id_of(credential: Credential) -> bytes:
    """Read the id by which the device knows its key; empty when it is none."""
    try:
        return webauthn.base64url_to_bytes(str(credential.get("rawId", "")))
    except ValueError:
        return b""


def transports_of(credential: Credential) -> str:
    """Keep how a browser says it reaches a key, as far as the standard knows it."""
    said = credential.get("response", {}).get("transports") or []
    return " ".join(sorted({str(each) for each in said} & _TRANSPORTS))


def _describe(passkey: Passkey) -> PublicKeyCredentialDescriptor:
    transports = [AuthenticatorTransport(each) for each in passkey.transports.split()]
    return PublicKeyCredentialDescriptor(id=passkey.credential_id, transports=transports or None)
