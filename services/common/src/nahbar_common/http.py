"""Calls to other services: short timeouts, repeats only of what may be repeated, cached tokens."""

import asyncio
import time
from typing import Any, TypeVar

import httpx
import stamina
from pydantic import BaseModel, SecretStr, ValidationError

from nahbar_common.context import propagation_headers
from nahbar_common.db import refuse_inside_write
from nahbar_common.problems import ServiceUnavailable

Answer = TypeVar("Answer", bound=BaseModel)

_TIMEOUT = httpx.Timeout(2.0, connect=1.0)
_RENEW_BEFORE_SECONDS = 60.0


class ServiceProblem(Exception):
    """Another service answered with a problem; `status` and `slug` say which."""

    def __init__(self, status: int, slug: str, body: dict[str, Any]) -> None:
        super().__init__(slug)
        self.status, self.slug, self.body = status, slug, body


class _NoAnswer(Exception):
    """Nobody knows whether the call was carried out."""


class _NothingDoneError(_NoAnswer):
    """The call was not carried out for sure, and may go through a moment later."""


class _ClashError(_NothingDoneError):
    """The other service says itself, in its answer, that nothing was done."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer


_COME_BACK = frozenset({"/problems/idempotency-key-in-flight", "/problems/try-again"})


def create_http_client(
    transport: httpx.AsyncBaseTransport | None = None, *, connections: int = 50
) -> httpx.AsyncClient:
    """Make an HTTP client; it follows no redirects and uses no proxy."""
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=20)
    return httpx.AsyncClient(timeout=_TIMEOUT, limits=limits, transport=transport, trust_env=False)


class TokenSource:
    """Service tokens from identity (OAuth 2 client credentials), one per audience, cached."""

    def __init__(
        self, client: httpx.AsyncClient, *, identity_url: str, client_id: str, secret: SecretStr
    ) -> None:
        self._client, self._client_id, self._secret = client, client_id, secret
        self._url = f"{identity_url}/api/identity/v1/token"
        self._tokens: dict[str, tuple[str, float]] = {}
        self._failures = 0
        self._lock = asyncio.Lock()

    async def token_for(self, audience: str) -> str:
        """Give a token with a minute left at least; raise ServiceUnavailable without identity."""
        token, good_until = self._tokens.get(audience, ("", 0.0))
        if time.monotonic() < good_until:
            return token
        failures = self._failures
        async with self._lock:
            token, good_until = self._tokens.get(audience, ("", 0.0))
            if time.monotonic() < good_until:
                return token
            # Whoever waited for a try that failed has its outcome: a hanging identity costs one
            # timeout, not one for each in the queue.
            if failures != self._failures:
                raise ServiceUnavailable(retry_after=5)
            return await self._fetch(audience)

    def forget(self, audience: str) -> None:
        """Drop a token that was refused."""
        self._tokens.pop(audience, None)

    async def _fetch(self, audience: str) -> str:
        form = {"grant_type": "client_credentials", "audience": audience}
        auth = (self._client_id, self._secret.get_secret_value())
        try:
            answer = await self._client.post(self._url, data=form, auth=auth)
            answer.raise_for_status()
            body = answer.json()
            token, lifetime = str(body["access_token"]), float(body["expires_in"])
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            self._failures += 1
            raise ServiceUnavailable(retry_after=5) from None
        self._tokens[audience] = (token, time.monotonic() + lifetime - _RENEW_BEFORE_SECONDS)
        return token


class ServiceClient:
    """REST client of one other service; the peers/ modules of a service wrap it.

    It refuses to send amid a write transaction: CallInsideWriteError.
    """

    def __init__(
        self, client: httpx.AsyncClient, tokens: TokenSource, *, base_url: str, audience: str
    ) -> None:
        self._client, self._tokens = client, tokens
        self._base_url, self._audience = base_url, audience

    async def get(
        self, path: str, model: type[Answer], *, params: dict[str, str] | None = None
    ) -> Answer:
        """GET a resource; raise ServiceProblem, or ServiceUnavailable when no answer comes."""
        return await self._call("GET", path, model, params=params, repeatable=True)

    async def post(
        self,
        path: str,
        model: type[Answer],
        body: BaseModel,
        *,
        idempotency_key: str | None = None,
        repeatable: bool = False,
        within_seconds: float | None = None,
    ) -> Answer:
        """POST; repeated with a key, or when the caller says that this changes nothing.

        Without either only if the first try was not carried out for sure. within_seconds: how long
        one try may take, where the other service works for longer than two seconds.
        """
        patience = {} if within_seconds is None else {"timeout": within_seconds}
        return await self._call(
            "POST",
            path,
            model,
            json=body.model_dump(mode="json"),
            headers={"idempotency-key": idempotency_key} if idempotency_key else {},
            repeatable=repeatable or idempotency_key is not None,
            **patience,
        )

    async def _call(
        self,
        method: str,
        path: str,
        model: type[Answer],
        *,
        repeatable: bool,
        headers: dict[str, str] | None = None,
        **request: Any,
    ) -> Answer:
        refuse_inside_write(f"{method} {self._audience}{path}")

        def may_repeat(error: Exception) -> bool:
            return isinstance(error, _NoAnswer if repeatable else _NothingDoneError)

        try:
            async for attempt in stamina.retry_context(
                on=may_repeat, attempts=2, timeout=5.0, wait_initial=0.05, wait_max=0.2
            ):
                with attempt:
                    answer = await self._send(method, path, headers or {}, request)
        except _ClashError as clash:
            answer = clash.answer
        except _NoAnswer:
            raise ServiceUnavailable(retry_after=5) from None
        return _read(answer, model)

    async def _send(
        self, method: str, path: str, headers: dict[str, str], request: dict[str, Any]
    ) -> httpx.Response:
        token = await self._tokens.token_for(self._audience)
        sent = {**propagation_headers(), **headers, "authorization": f"Bearer {token}"}
        try:
            answer = await self._client.request(
                method, f"{self._base_url}{path}", headers=sent, **request
            )
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise _NothingDoneError from error
        except httpx.HTTPError as error:
            raise _NoAnswer from error
        if answer.status_code == 401:
            self._tokens.forget(self._audience)
        if answer.status_code in (401, 429):
            raise _NothingDoneError
        if _says_come_back(answer):
            raise _ClashError(answer)
        if answer.status_code >= 500:
            raise _NoAnswer
        return answer


def _says_come_back(answer: httpx.Response) -> bool:
    """Tell a clash that passes (two at once, or our own first try still at work)."""
    try:
        return answer.status_code == 409 and answer.json()["type"] in _COME_BACK
    except (ValueError, KeyError, TypeError):
        return False


def _read(answer: httpx.Response, model: type[Answer]) -> Answer:
    try:
        if answer.is_success:
            return model.model_validate_json(answer.content or b"{}")
        body = answer.json()
        slug = str(body["type"]).removeprefix("/problems/")
    except (ValidationError, ValueError, KeyError, TypeError):
        # An answer that cannot be read is no answer.
        raise ServiceUnavailable(retry_after=5) from None
    raise ServiceProblem(answer.status_code, slug, body)
