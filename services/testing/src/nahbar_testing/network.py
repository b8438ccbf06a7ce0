"""The network as tests see it: other services that answer what the test says, or nothing."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

Answerer = Callable[[httpx.Request], httpx.Response | Awaitable[httpx.Response]]


class OtherServices(httpx.AsyncBaseTransport):
    """Stands where the network is: tests register what other services answer.

    Unregistered calls fail as a refused connection does. The token endpoint always answers.
    """

    def __init__(self) -> None:
        self.calls: list[httpx.Request] = []
        self._answers: dict[tuple[str, str], Answerer] = {}

    def answer(self, method: str, path: str, body: Any = None, status: int = 200) -> None:
        """Register a fixed JSON answer for a method and path."""
        self._answers[(method, path)] = lambda _request: httpx.Response(status, json=body)

    def answer_with(self, method: str, path: str, answer: Answerer) -> None:
        """Register a function that answers."""
        self._answers[(method, path)] = answer

    def fail(self, method: str, path: str) -> None:
        """Let calls to a path fail as if nobody listened."""
        self._answers.pop((method, path), None)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one call."""
        await request.aread()
        self.calls.append(request)
        if request.url.path == "/api/identity/v1/token":
            return httpx.Response(200, json={"access_token": "service-token", "expires_in": 600})
        answer = self._answers.get((request.method, request.url.path))
        if answer is None:
            raise httpx.ConnectError("nobody listens", request=request)
        answered = answer(request)
        return await answered if inspect.isawaitable(answered) else answered
