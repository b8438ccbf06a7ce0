"""A way to a service's inbox on which deliveries meet what networks do to them."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

import httpx

Fate = Literal["arrives", "arrives unanswered", "is lost"]


class Way:
    """Passes deliveries on; `decide` tells what becomes of each, `arrived` what came, in order."""

    def __init__(self, target: str, decide: Callable[[dict[str, Any]], Fate]) -> None:
        self._target, self._decide = target, decide
        self.arrived: list[dict[str, Any]] = []
        self.url = ""

    def carry(self, body: bytes, headers: dict[str, str]) -> int | None:
        """Give the receiver's status; None: whoever sent it gets no answer."""
        event = json.loads(body)
        fate = self._decide(event)
        if fate == "is lost":
            return None
        answer = httpx.post(
            f"{self._target}/internal/events",
            content=body,
            headers=headers,
            timeout=15,
            trust_env=False,
        )
        if answer.is_success:
            self.arrived.append(event)
        return answer.status_code if fate == "arrives" else None


@contextmanager
def waylaid(target: str, decide: Callable[[dict[str, Any]], Fate]) -> Iterator[Way]:
    """Open a way to the service at an address."""
    way = Way(target, decide)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            names = ("content-type", "webhook-id", "webhook-timestamp", "webhook-signature")
            status = way.carry(body, {name: self.headers[name] for name in names})
            if status is not None:
                self.send_response(status)
                self.send_header("content-length", "0")
                self.end_headers()
            self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Say nothing: pytest shows what matters."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        way.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield way
        finally:
            server.shutdown()
