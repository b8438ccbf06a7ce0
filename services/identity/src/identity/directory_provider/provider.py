"""The connection to the directory: what it says of itself, its keys, and asking it for tokens."""

import asyncio
import base64
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus

import httpx
import structlog
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from identity.directory_provider.asking import AFTER_FAILURE, get_json, object_of, patiently
from identity.directory_provider.config import DirectoryConfig
from identity.directory_provider.errors import (
    DirectoryGrantOver,
    DirectoryUnavailable,
    DirectoryUntrusted,
)
from identity.directory_provider.keys import read_key_set
from identity.directory_provider.metadata import WELL_KNOWN, ProviderMetadata

_METADATA_GOOD_FOR = 600.0
_KNOWN_TO_ANSWER_FOR = 60.0
_KEYS_GOOD_FOR = 600.0
_BETWEEN_KEY_READS = 10.0
"""Seconds. A stranger's token with a key id that nobody has must not make us ask all the time."""
_TOKEN_ERRORS = (
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "unsupported_grant_type",
)
"""RFC 6749, 5.2. No other words of a directory reach the log."""

log = structlog.get_logger()


class Provider:
    """The one directory of this installation. Caches are this replica's own."""

    def __init__(self, config: DirectoryConfig, http: httpx.AsyncClient) -> None:
        self.config, self._http = config, http
        self._metadata: tuple[ProviderMetadata, float] | None = None
        self._keys: tuple[dict[str, dict[str, Any]], float] | None = None
        self._failed_at = -AFTER_FAILURE
        self._lock = asyncio.Lock()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def answers(self) -> bool:
        """Tell whether the directory answered within the last minute; asks it if need be."""
        try:
            await self.metadata(good_for=_KNOWN_TO_ANSWER_FOR)
        except (DirectoryUnavailable, DirectoryUntrusted):
            return False
        return True

    async def metadata(self, *, good_for: float = _METADATA_GOOD_FOR) -> ProviderMetadata:
        """Give what the provider says of itself, read within so many seconds.

        Raises DirectoryUnavailable or DirectoryUntrusted.
        """
        async with self._lock:
            now = time.monotonic()
            if self._metadata is not None and now - self._metadata[1] < good_for:
                return self._metadata[0]
            if now - self._failed_at < AFTER_FAILURE:
                # Whoever waited for a try that failed has its outcome.
                raise DirectoryUnavailable(retry_after=AFTER_FAILURE)
            try:
                document = await get_json(self._http, self.config.issuer.rstrip("/") + WELL_KNOWN)
                read = _read_metadata(document, self.config.issuer)
            except (DirectoryUnavailable, DirectoryUntrusted):
                self._failed_at = time.monotonic()
                raise
            self._metadata = (read, time.monotonic())
            return read

    async def key(self, kid: str) -> Mapping[str, Any] | None:
        """Give the public JWK with an id; an unknown one makes us read the keys anew."""
        now = time.monotonic()
        if self._keys is not None:
            keys, read_at = self._keys
            if kid in keys and now - read_at < _KEYS_GOOD_FOR:
                return keys[kid]
            if kid not in keys and now - read_at < _BETWEEN_KEY_READS:
                return None
        metadata = await self.metadata()
        try:
            keys = read_key_set(await get_json(self._http, metadata.jwks_uri))
        except ValueError:
            log.warning("directory gives no keys")
            raise DirectoryUntrusted from None
        self._keys = (keys, time.monotonic())
        return keys.get(kid)

    async def authorization_url(self, *, state: str, nonce: str, code_verifier: str) -> str:
        """Give the address at which a person signs in at the directory (PKCE, RFC 7636)."""
        metadata = await self.metadata()
        methods = metadata.code_challenge_methods_supported
        if methods is not None and "S256" not in methods:
            log.warning("directory knows no S256")
            raise DirectoryUntrusted
        acr = {"acr_values": " ".join(self.config.acr_values)} if self.config.acr_values else {}
        return str(
            prepare_grant_uri(
                metadata.authorization_endpoint,
                client_id=self.config.client_id,
                response_type="code",
                redirect_uri=self.config.redirect_uri,
                scope=self.config.scopes,
                state=state,
                nonce=nonce,
                code_challenge=create_s256_code_challenge(code_verifier),
                code_challenge_method="S256",
                **acr,
            )
        )

    async def exchange(self, code: str, code_verifier: str) -> dict[str, Any]:
        """Exchange a code for tokens.

        Raises DirectoryGrantOver, DirectoryUnavailable or DirectoryUntrusted.
        """
        return await self._ask_for_tokens(
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": self.config.redirect_uri,
                "code_verifier": code_verifier,
            }
        )

    async def refresh(self, refresh_token: str) -> dict[str, Any]:
        """Exchange a refresh token for new tokens; raises as `exchange` does."""
        return await self._ask_for_tokens(
            {"grant_type": "refresh_token", "refresh_token": refresh_token}
        )

    async def userinfo(self, access_token: str) -> dict[str, Any]:
        """Give what the provider says of a person; raises as `metadata` does."""
        metadata = await self.metadata()
        if metadata.userinfo_endpoint is None:
            return {}
        headers = {"authorization": f"Bearer {access_token}"}
        found = await get_json(self._http, metadata.userinfo_endpoint, headers)
        if not isinstance(found, dict):
            raise DirectoryUntrusted
        return found

    async def _ask_for_tokens(self, form: dict[str, str]) -> dict[str, Any]:
        metadata = await self.metadata()
        secret = self.config.client_secret.get_secret_value()
        client = f"{quote_plus(self.config.client_id)}:{quote_plus(secret)}"
        headers = {"accept": "application/json"}
        if "client_secret_basic" in metadata.token_endpoint_auth_methods_supported:
            # RFC 6749, 2.3.1: encoded as in a form before they are put together.
            headers["authorization"] = f"Basic {base64.b64encode(client.encode()).decode()}"
        else:
            form = {**form, "client_id": self.config.client_id, "client_secret": secret}
        async with patiently():
            answer = await self._http.post(metadata.token_endpoint, data=form, headers=headers)
        body = object_of(answer)
        if answer.status_code == 200:
            return body
        error = body.get("error")
        if answer.status_code in (400, 401) and error == "invalid_grant":
            raise DirectoryGrantOver
        # Our secret is over, too many of us came, or it broke: nothing that is said of a person.
        log.warning(
            "directory gives no tokens",
            status=answer.status_code,
            error_type=error if error in _TOKEN_ERRORS else "other",
        )
        raise DirectoryUnavailable(retry_after=AFTER_FAILURE)


def _read_metadata(document: Any, issuer: str) -> ProviderMetadata:
    try:
        return ProviderMetadata.read(document, issuer)
    except ValueError as error:
        # Their document, not a person's: which member is wrong may be said.
        log.warning("directory's metadata is wrong", error_type=type(error).__name__)
        raise DirectoryUntrusted from None
