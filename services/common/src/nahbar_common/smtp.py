"""What settings say of mail: an address, and which server takes it with what manner of TLS."""

from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from typing import Literal
from urllib.parse import unquote, urlsplit

Tls = Literal["starttls", "tls", "none"]
_MANNERS: dict[str, tuple[Tls, int]] = {
    "smtp": ("starttls", 587),
    "smtps": ("tls", 465),
    "smtp+plain": ("none", 25),
}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class MailServer:
    """A server that takes mail for others (RFC 6409)."""

    host: str
    port: int
    tls: Tls
    user: str | None = None
    password: str | None = None

    @classmethod
    def from_url(cls, url: str) -> "MailServer":
        """Read `smtp://user:password@host:port`; raise ValueError for what must not be.

        smtp: STARTTLS, which must be offered (RFC 3207: whoever strips the offer gets nothing);
        smtps: TLS from the first byte (RFC 8314); smtp+plain: no TLS, on loopback only. User and
        password are percent-encoded.
        """
        parts = urlsplit(url)
        if parts.scheme not in _MANNERS:
            raise ValueError(
                "a mail server's address begins with smtp://, smtps:// or smtp+plain://"
            )
        tls, port = _MANNERS[parts.scheme]
        if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
            raise ValueError(
                "a mail server's address is <scheme>://<user>:<password>@<host>:<port>"
            )
        if tls == "none" and parts.hostname not in _LOOPBACK:
            raise ValueError("without TLS mail goes to loopback only")
        if (parts.username is None) != (parts.password is None):
            raise ValueError("a mail server's user comes with a password")
        return cls(
            parts.hostname,
            parts.port or port,
            tls,
            unquote(parts.username) if parts.username is not None else None,
            unquote(parts.password) if parts.password is not None else None,
        )


def require_address(address: str) -> Address:
    """Give a bare address read by the library; raise ValueError for anything else.

    A line break in it would begin a header of somebody else's making.
    """
    if any(ord(sign) < 33 or ord(sign) == 127 for sign in address):
        raise ValueError("no e-mail address")
    local, _, domain = address.rpartition("@")
    # The library reads ASCII alone; signs beyond it are let through (RFC 6531) as if they were
    # letters, and a domain in the form that DNS knows.
    plain = "".join(sign if sign.isascii() else "x" for sign in local)
    try:
        parsed = Address(addr_spec=f"{plain}@{domain.encode('idna').decode()}")
    except (ValueError, IndexError, MessageError) as error:
        raise ValueError("no e-mail address") from error
    if not parsed.username or not parsed.domain or parsed.username != plain:
        raise ValueError("no e-mail address")
    return Address(username=local, domain=parsed.domain)
