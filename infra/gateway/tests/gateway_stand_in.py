"""A service of no kind: answers every request with what it was sent, for tests of the gateway."""

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = "<!doctype html><title>Nahbar</title>" + "x" * 500


@dataclass
class Gateway:
    """Where the gateway under test listens, and where it writes its log."""

    base_url: str
    log: Path
    silent_port: int
    """Where consent and media_gateway would listen."""


class _Echo(BaseHTTPRequestHandler):
    """Answers with path and headers; speaks HTTP/1.1 so that the gateway keeps connections."""

    protocol_version = "HTTP/1.1"
    requests = 0

    def _answer(self) -> None:
        type(self).requests += 1
        length = int(self.headers.get("Content-Length") or 0)
        received = len(self.rfile.read(length))
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = json.dumps({"path": self.path, "headers": headers, "received": received}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        # The gateway's own value has to win over this one.
        self.send_header("Referrer-Policy", "unsafe-url")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815 - names of the base class

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the test's output to itself."""


class StandIn:
    """An echo server on a free loopback port, for the time of a test."""

    def __init__(self, port: int = 0) -> None:
        self._handler = type("Echo", (_Echo,), {})
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler)
        self.port: int = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def requests(self) -> int:
        """How many requests came."""
        return int(self._handler.requests)

    def stop(self) -> None:
        """Close the port at once."""
        self._server.shutdown()
        self._server.server_close()
