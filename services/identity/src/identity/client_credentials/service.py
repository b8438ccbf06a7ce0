"""Tokens for programs: our own services, and other jobcenter systems."""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from identity.client_credentials.errors import AudienceUnknown, ClientUnknown, ScopeRefused
from identity.client_credentials.form import TokenRequest
from identity.client_credentials.grants import AUDIENCE_OF_SCOPE, SERVICE_GRANTS
from identity.machine_clients import service as machine_clients
from identity.secret_values import hash_secret

Claims = dict[str, Any]


async def claims_for(
    request: TokenRequest, session: AsyncSession, service_hashes: Mapping[str, str]
) -> Claims:
    """Check who asks and what for; give the token's claims.

    Raises ClientUnknown, AudienceUnknown or ScopeRefused.
    """
    if request.client_id in service_hashes:
        return _service_claims(request, service_hashes[request.client_id])
    return await _machine_claims(request, session)


def _service_claims(request: TokenRequest, expected_hash: str) -> Claims:
    presented = hashlib.sha256(request.client_secret.encode()).hexdigest()
    if not hmac.compare_digest(presented, expected_hash):
        raise ClientUnknown
    granted = SERVICE_GRANTS.get(request.client_id, {}).get(request.audience)
    if granted is None:
        raise AudienceUnknown
    return {
        "kind": "service",
        "aud": request.audience,
        "sub": request.client_id,
        "scope": _narrow(set(granted.split()), request),
    }


async def _machine_claims(request: TokenRequest, session: AsyncSession) -> Claims:
    try:
        found = await machine_clients.credential_of(session, UUID(request.client_id))
    except ValueError:
        found = None
    if found is None:
        raise ClientUnknown
    client = found.client
    if not hmac.compare_digest(hash_secret(request.client_secret), found.secret_hash):
        raise ClientUnknown
    if request.audience not in AUDIENCE_OF_SCOPE.values():
        raise AudienceUnknown
    granted = {scope for scope in client.scopes if AUDIENCE_OF_SCOPE[scope] == request.audience}
    return {
        "kind": "machine",
        "aud": request.audience,
        "sub": str(client.client_id),
        "scope": _narrow(granted, request),
        "offices": client.offices,
        **({"sid": str(found.credential_id)} if found.credential_id else {}),
    }


def _narrow(granted: set[str], request: TokenRequest) -> str:
    """Give the scopes asked for, or all; nobody gets more than they have, or an empty token."""
    wanted = granted if request.scopes is None else request.scopes
    if not wanted or not wanted <= granted:
        raise ScopeRefused
    return " ".join(sorted(wanted))
