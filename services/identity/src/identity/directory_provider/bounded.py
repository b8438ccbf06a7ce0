"""The way to a provider that may hang, drip or never stop talking."""

import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
from nahbar_common.db import refuse_inside_write

LARGEST_ANSWER = 1_000_000
"""Bytes. Key sets and tokens with hundreds of groups are a tenth of it."""


class _BoundedStream(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for part in self._stream:
            size += len(part)
            if size > LARGEST_ANSWER:
                raise httpx.ReadError("the answer is too large")
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


class BoundedTransport(httpx.AsyncBaseTransport):
    """Breaks off an answer that is too large."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        refuse_inside_write("directory")
        answer = await self._inner.handle_async_request(request)
        if isinstance(answer.stream, httpx.AsyncByteStream):
            answer.stream = _BoundedStream(answer.stream)
        return answer

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def create_directory_http(
    transport: httpx.AsyncBaseTransport | None, ca_file: Path | None
) -> httpx.AsyncClient:
    """Make the HTTP client; it follows no redirects, which could lead anywhere.

    ca_file: a CA of the office's own, trusted beside the public ones.
    """
    if transport is None:
        context = httpx.create_ssl_context(trust_env=False)
        if ca_file is not None:
            context.load_verify_locations(cafile=ca_file)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        limits = httpx.Limits(max_connections=20, max_keepalive_connections=5)
        transport = httpx.AsyncHTTPTransport(verify=context, limits=limits)
    return httpx.AsyncClient(
        transport=BoundedTransport(transport),
        timeout=httpx.Timeout(5.0, connect=2.0),
        follow_redirects=False,
        trust_env=False,
    )
