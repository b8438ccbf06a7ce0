"""Where this copy of Nahbar lives and which ports it has: NAHBAR_PORT, NAHBAR_VAR, NAHBAR_HOST.

NAHBAR_MAIL=0 is a run without mail. NAHBAR_DATABASES names a PostgreSQL server that has a database
for each service, called as its package, instead of SQLite files.
"""

import ipaddress
import os
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nahbar_local.preflight import PLAIN_PATH
from nahbar_local.problems import SetupProblem
from nahbar_local.topology import (
    HIGHEST_OFFSET,
    LIVEKIT_HTTP_OFFSET,
    LIVEKIT_TCP_OFFSET,
    LIVEKIT_UDP_OFFSET,
    MAIL_PAGE_OFFSET,
    MAIL_SMTP_OFFSET,
    Service,
)

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class LocalSettings:
    """One copy of the product on this machine."""

    var: Path
    port: int
    host: str | None
    """Address or name for other devices; None: loopback only, plain http."""
    node_ip: str
    root: Path = ROOT
    demo_second_factor: bool = False
    """Whether the demo office asks for a second factor as a new office does."""
    directory: Mapping[str, str] = field(default_factory=dict)
    """The variables NAHBAR_DIRECTORY_*, by which identity knows the office's directory."""
    mail: bool = False
    """Whether mail is sent, to the catcher of this run; without, invitations are shown."""
    databases: str | None = None
    """URL of a PostgreSQL server, without a database; None: SQLite files under `var`."""

    def database_url(self, service: Service) -> str:
        """Give the URL of a service's database, as SQLAlchemy reads it."""
        if self.databases is None:
            return f"sqlite+aiosqlite:///{self.database_file(service)}"
        return f"{self.databases}/{service.package}"

    def database_file(self, service: Service) -> Path:
        """Give where a service's SQLite file is, where there is one."""
        return self.var / "db" / f"{service.package}.sqlite"

    @property
    def base_url(self) -> str:
        """Give the address people open."""
        if self.host is None:
            return f"http://localhost:{self.port}"
        return f"https://{self.host}:{self.port}"

    def port_of(self, service: Service) -> int:
        """Give a service's port on loopback."""
        return self.port + service.port_offset

    def url_of(self, service: Service) -> str:
        """Give a service's base URL on loopback."""
        return f"http://127.0.0.1:{self.port_of(service)}"

    @property
    def livekit_port(self) -> int:
        """Give LiveKit's port for signalling and its server API (always loopback)."""
        return self.port + LIVEKIT_HTTP_OFFSET

    @property
    def livekit_tcp_port(self) -> int:
        """Give the port for media over TCP; 0 on loopback, where LiveKit could not bind it."""
        return 0 if self.host is None else self.port + LIVEKIT_TCP_OFFSET

    @property
    def mail_smtp_port(self) -> int:
        """Give the port where mail of this run is caught (loopback)."""
        return self.port + MAIL_SMTP_OFFSET

    @property
    def mail_page_url(self) -> str:
        """Give the address of the page that shows it (loopback)."""
        return f"http://localhost:{self.port + MAIL_PAGE_OFFSET}"

    @property
    def livekit_udp_port(self) -> int:
        """Give the one port all media goes through."""
        return self.port + LIVEKIT_UDP_OFFSET


def load_settings(environment: Mapping[str, str] = os.environ) -> LocalSettings:
    """Read the variables; raises SetupProblem for a value that cannot work."""
    port_text = environment.get("NAHBAR_PORT") or "8080"
    if not port_text.isdecimal() or not 1024 <= int(port_text) <= 65535 - HIGHEST_OFFSET:
        raise SetupProblem(
            f"NAHBAR_PORT={port_text} cannot be used: give a number from 1024 to"
            f" {65535 - HIGHEST_OFFSET}, for example NAHBAR_PORT=9080 make run"
        )
    host = environment.get("NAHBAR_HOST") or None
    var = Path(environment.get("NAHBAR_VAR") or ROOT / "var").expanduser().absolute()
    if not PLAIN_PATH.fullmatch(str(var)):
        raise SetupProblem(
            f"NAHBAR_VAR={var} holds a space or a special character, which supervisord and Caddy do"
            " not survive: name another folder"
        )
    return LocalSettings(
        var=var,
        port=int(port_text),
        host=host,
        node_ip="127.0.0.1" if host is None else _own_address(host),
        demo_second_factor=environment.get("NAHBAR_DEMO_SECOND_FACTOR") == "1",
        directory={
            name: value
            for name, value in environment.items()
            if name.startswith("NAHBAR_DIRECTORY_")
        },
        mail=environment.get("NAHBAR_MAIL") != "0",
        databases=_server_of_databases(environment.get("NAHBAR_DATABASES") or None),
    )


def _server_of_databases(url: str | None) -> str | None:
    """Let through what SQLAlchemy can use with asyncpg, the services' driver."""
    if url is None or re.fullmatch(r"postgresql\+asyncpg://[^/\s]+", url):
        return url
    raise SetupProblem(
        "NAHBAR_DATABASES cannot be used: give a server without a database, as"
        " postgresql+asyncpg://user@host:port"
    )


def _own_address(host: str) -> str:
    """Resolve NAHBAR_HOST to an IPv4 address that this machine has."""
    try:
        address = socket.gethostbyname(host)
        parsed = ipaddress.ip_address(address)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except (OSError, ValueError):
        parsed = None
    if parsed is None or parsed.is_unspecified:
        raise SetupProblem(
            f"NAHBAR_HOST={host} is no address of this machine: give the one that your phone can"
            " reach (`hostname -I` lists them)"
        )
    return address
