"""The network as tests see it: other services that answer what the test says, or nothing."""

import inspect
import json
from collections.abc import Awaitable, Callable
from typing import Any, Literal
from uuid import UUID

import httpx
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.rights import FEED_PATH

from nahbar_testing.contracts import problems_of

INBOX = ("POST", "/internal/events")
Answerer = Callable[[httpx.Request], httpx.Response | Awaitable[httpx.Response]]


class OtherServices(httpx.AsyncBaseTransport):
    """Stands where the network is: tests register what other services answer.

    Unregistered calls fail as a refused connection does. The token endpoint always answers, and
    the feed of revocations, whose calls are not noted, tells what `revoke` was told. What
    is answered has to fit the committed openapi.json of the service that is meant: a test that
    stands on an answer nobody gives shows nothing. `out_of_contract` is for tests of just that.
    """

    def __init__(self) -> None:
        self.calls: list[httpx.Request] = []
        self.violations: list[str] = []
        self._answers: dict[tuple[str, str], Answerer] = {}
        self._unchecked: set[tuple[str, str]] = set()
        self._revoked: list[dict[str, str]] = []
        self._hosts: dict[str, httpx.AsyncBaseTransport] = {}
        self.on_hearing: list[Callable[[], None]] = []
        """Called when somebody begins to listen for events."""
        self.answer_with("GET", FEED_PATH, self._feed)
        self.answer_with("POST", f"{FEED_PATH}/check", self._check_rights)

    def mount(self, host: str, transport: httpx.AsyncBaseTransport) -> None:
        """Let a host that is none of our services answer, such as an office's directory."""
        self._hosts[host] = transport

    def revoke(self, kind: Literal["session", "link"], subject: UUID) -> None:
        """Let identity have taken a session or a link away."""
        moment = rfc3339(utc_now())
        self._revoked.append({"kind": kind, "subject": str(subject), "revoked_at": moment})

    def answer(
        self,
        method: str,
        path: str,
        body: Any = None,
        status: int = 200,
        *,
        out_of_contract: bool = False,
    ) -> None:
        """Register a fixed JSON answer for a method and path; without a body for None."""
        content = {} if body is None else {"json": body}
        self.answer_with(
            method,
            path,
            lambda _request: httpx.Response(status, **content),
            out_of_contract=out_of_contract,
        )

    def answer_with(
        self, method: str, path: str, answer: Answerer, *, out_of_contract: bool = False
    ) -> None:
        """Register a function that answers."""
        self._answers[(method, path)] = answer
        if (method, path) == INBOX:
            for listener in self.on_hearing:
                listener()
        self._unchecked.discard((method, path))
        if out_of_contract:
            self._unchecked.add((method, path))

    @property
    def hears_events(self) -> bool:
        """Tell whether somebody takes events; else none needs to be sent."""
        return INBOX in self._answers

    def fail(self, method: str, path: str) -> None:
        """Let calls to a path fail as if nobody listened."""
        self._answers.pop((method, path), None)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one call."""
        await request.aread()
        if request.url.host in self._hosts:
            return await self._hosts[request.url.host].handle_async_request(request)
        if request.url.path != FEED_PATH:
            self.calls.append(request)
        if request.url.path == "/api/identity/v1/token":
            return httpx.Response(200, json={"access_token": "service-token", "expires_in": 600})
        answer = self._answers.get((request.method, request.url.path))
        if answer is None:
            raise httpx.ConnectError("nobody listens", request=request)
        answered = answer(request)
        response = await answered if inspect.isawaitable(answered) else answered
        self._check(request, response)
        return response

    def _feed(self, _request: httpx.Request) -> httpx.Response:
        # Copied: what is revoked later is told later.
        page = {"items": list(self._revoked), "next_cursor": None, "as_of": rfc3339(utc_now())}
        return httpx.Response(200, json=page)

    def _check_rights(self, request: httpx.Request) -> httpx.Response:
        asked = json.loads(request.content)["rights"]
        known = [(entry["kind"], entry["subject"]) for entry in self._revoked]
        revoked = [right for right in asked if (right["kind"], right["subject"]) in known]
        return httpx.Response(200, json={"revoked": revoked})

    def _check(self, request: httpx.Request, response: httpx.Response) -> None:
        if (request.method, request.url.path) in self._unchecked:
            return
        try:
            body = json.loads(response.content) if response.content else None
        except ValueError:
            body = "no JSON"
        violations = problems_of(request.method, request.url.path, response.status_code, body)
        self.violations += violations
        # Raised too, for tests that make a network of their own and never look at violations.
        assert not violations, violations
