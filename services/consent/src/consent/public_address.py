"""Looks at the product's public address as a browser does: its page, headers and certificate."""

import re
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
from fastapi import FastAPI
from nahbar_common.processing import Fact, Found, failed, not_checked, ok

_MOST = 200_000
"""Bytes of a page that are looked through; ours has four thousand."""
_ADDRESS = re.compile(r"""(?:src|href|action)\s*=\s*["']((?:https?:)?//[^"']+)""", re.I)
_KEYWORDS = ("'", "data:", "blob:")
_OWN_DEVICES = {
    "camera",
    "microphone",
    "speaker-selection",
    "fullscreen",
    "autoplay",
    "screen-wake-lock",
    "picture-in-picture",
}
_OLD_TLS = ("SSLv3", "TLSv1", "TLSv1.1")
_SOON_DAYS = 14


@dataclass(frozen=True)
class Seen:
    """What the public address answered."""

    url: str
    headers: httpx.Headers
    page: str
    cookies: list[str] = field(default_factory=list)
    tls: str = ""
    certificate_until: datetime | None = None

    def transport(self) -> Found:
        """Judge the encryption."""
        if urlsplit(self.url).scheme != "https":
            return failed(address=self.url, tls="none")
        if self.certificate_until is None:
            return not_checked("no_certificate_seen", address=self.url)
        days = (self.certificate_until - datetime.now(UTC)).days
        hsts = self.headers.get("strict-transport-security", "")
        facts: dict[str, Fact] = {
            "address": self.url,
            "tls": self.tls,
            "certificate_days": days,
            "hsts": bool(hsts),
        }
        good = self.tls not in _OLD_TLS and days >= _SOON_DAYS and bool(hsts)
        return ok(**facts) if good else failed(**facts)

    def content(self) -> Found:
        """Judge whether everything comes from the own address."""
        host = urlsplit(self.url).netloc
        policy = self.headers.get("content-security-policy", "")
        if not policy:
            return failed(policy="none")
        sources = [source for part in policy.split(";") for source in part.split()[1:]]
        foreign = sorted(
            {source for source in sources if not _is_own(source, host)}
            | {found for found in _ADDRESS.findall(self.page) if urlsplit(found).netloc != host}
        )
        loose = sorted({"'unsafe-inline'", "'unsafe-eval'", "*"} & set(sources))
        facts: dict[str, Fact] = {"policy": policy[:400], "page_bytes": len(self.page)}
        if foreign or loose or "default-src 'none'" not in policy:
            return failed(**facts, foreign=foreign + loose)
        return ok(**facts, foreign="none")

    def devices(self) -> Found:
        """Judge what of the device the page may use."""
        policy = self.headers.get("permissions-policy", "")
        if not policy:
            return failed(permissions="none")
        allowed, foreign = [], []
        for part in policy.split(","):
            name, _, origins = part.strip().partition("=")
            if origins == "()":
                continue
            allowed.append(name)
            if origins != "(self)":
                foreign.append(name)
        beyond = sorted(set(allowed) - _OWN_DEVICES) + foreign
        screen = "display-capture=()" in policy
        facts: dict[str, Fact] = {"allowed": sorted(allowed), "screen_capture": not screen}
        return failed(**facts, beyond=beyond) if beyond or not screen else ok(**facts)


async def looking_from_outside(app: FastAPI) -> Seen | Found:
    """Ask the public address once for the start page; give why not where it does not answer."""
    url: str = app.state.settings.public_url
    http: httpx.AsyncClient = app.state.http
    try:
        async with http.stream("GET", f"{url}/", headers={"accept": "text/html"}) as answer:
            tls, until = _certificate_of(answer.extensions.get("network_stream"))
            body = b""
            async for chunk in answer.aiter_bytes():
                body += chunk
                if len(body) > _MOST:
                    break
    except httpx.HTTPError as error:
        if _is_about_certificate(error):
            return failed(address=url, certificate="not_trusted")
        return not_checked("address_not_reachable", address=url)
    if not answer.is_success:
        return not_checked("address_answers_otherwise", status=answer.status_code)
    cookies = [name.split("=", 1)[0] for name in answer.headers.get_list("set-cookie")]
    return Seen(url, answer.headers, body.decode("utf-8", "replace"), cookies, tls, until)


def _certificate_of(stream: Any) -> tuple[str, datetime | None]:
    secured = stream.get_extra_info("ssl_object") if stream is not None else None
    if secured is None:
        return "", None
    until = ssl.cert_time_to_seconds(secured.getpeercert()["notAfter"])
    return str(secured.version()), datetime.fromtimestamp(until, UTC)


def _is_about_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _is_own(source: str, host: str) -> bool:
    if source.startswith(_KEYWORDS):
        return True
    return urlsplit(source).netloc == host
