"""A message that gateway and service would end in different places, sent by hand.

What one person sends after it must never become the beginning of another person's request
(RFC 9112, 11.2). ASVS 5.0 V4.2.1.
"""

import socket
import ssl
from urllib.parse import urlsplit

import pytest

HIDDEN = b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nX-Ignore: "
CHUNK = b"%x\r\n%b\r\n0\r\n\r\n" % (len(HIDDEN), HIDDEN)
TAIL = b"0\r\n\r\n" + HIDDEN
LONG = b"Content-Length: %d" % len(TAIL)
CHUNKED = b"Transfer-Encoding: chunked"

AMBIGUOUS = {
    "a length and chunks": ([LONG, CHUNKED], TAIL),
    "chunks and a short length": ([CHUNKED, b"Content-Length: 4"], CHUNK),
    "two lengths": ([b"Content-Length: 0", LONG], TAIL),
    "two lengths in one line": ([b"Content-Length: 0, %d" % len(TAIL)], TAIL),
    "a length with a sign": ([b"Content-Length: +0"], TAIL),
    "a length that is none": ([b"Content-Length: 0x5"], TAIL),
    "a negative length": ([b"Content-Length: -1"], TAIL),
    "chunks that are no longer": ([b"Transfer-Encoding: chunked, identity", LONG], TAIL),
    "chunks twice": ([CHUNKED, CHUNKED, LONG], TAIL),
    "a coding nobody knows": ([b"Transfer-Encoding: xchunked", LONG], TAIL),
    "a blank before the colon": ([b"Transfer-Encoding : chunked", LONG], TAIL),
    "a blank that is none": ([b"Transfer-Encoding:\x0bchunked", LONG], TAIL),
    "a folded line": ([b"X-Fold: a", b" Transfer-Encoding: chunked", LONG], TAIL),
    "a line that ends in half": ([b"X-Half: a\nTransfer-Encoding: chunked", LONG], TAIL),
    "a zero byte in a name": ([b"Transfer-Encoding\x00: chunked", LONG], TAIL),
    "a size beyond all numbers": ([CHUNKED], b"1" + b"0" * 16 + b"\r\n" + TAIL),
    "an extension with a line of its own": ([CHUNKED], b"0;a\n\r\n\r\n" + HIDDEN),
    "two hosts": ([b"Host: internal", b"Content-Length: 0"], HIDDEN),
    "another protocol": ([b"Connection: Upgrade, HTTP2-Settings", b"Upgrade: h2c", LONG], TAIL),
    "an expectation": ([b"Expect: 100-continue", LONG, CHUNKED], TAIL),
}


def say(base_url: str, message: bytes) -> bytes:
    """Send bytes as they are and give whatever comes back until the end, or three quiet seconds."""
    where = urlsplit(base_url)
    port = where.port or (443 if where.scheme == "https" else 80)
    with socket.create_connection((where.hostname, port), 5) as plain:
        line: socket.socket = plain
        if where.scheme == "https":
            unverified = ssl.create_default_context()
            unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
            line = unverified.wrap_socket(plain, server_hostname=where.hostname)
        line.settimeout(3)
        heard = b""
        try:
            line.sendall(message)
            while part := line.recv(65536):
                heard += part
        except OSError:
            pass
        return heard


@pytest.mark.parametrize("version", [b"HTTP/1.1", b"HTTP/1.0"])
@pytest.mark.parametrize("how", AMBIGUOUS)
def test_nobody_elses_request_begins_with_what_was_hidden(product, how, version):
    headers, body = AMBIGUOUS[how]
    host = urlsplit(product.base_url).netloc.encode()
    head = [
        b"POST /api/identity/v1/sessions " + version,
        b"Host: " + host,
        b"Content-Type: application/json",
        *headers,
    ]
    heard = say(product.base_url, b"\r\n".join(head) + b"\r\n\r\n" + body)
    assert b"http_requests" not in heard, "the service's own page of figures came out"
    assert b" 500 " not in heard.split(b"\r\n", 1)[0]
    # A desynchronised line to the service would answer one of these with the hidden request.
    for _ in range(5):
        answer = product.http.get("/.well-known/jwks.json")
        assert (answer.status_code, "keys" in answer.json()) == (200, True)
