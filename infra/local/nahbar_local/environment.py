"""What each process is told: one file of variables per process, because each has its own secrets.

The files are var/env/<process>.env (mode 0600), read by the Procfile. To run one service by hand:
`set -a; . var/env/consent.env; .venv/bin/python -m consent serve --port "$NAHBAR_LISTEN_PORT"`.
"""

import json
import shlex
from collections.abc import Mapping
from pathlib import Path

from nahbar_local.files import write_private
from nahbar_local.instance_secrets import InstanceSecrets
from nahbar_local.ports import has_ipv6_loopback
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import MAIL_PAGE_OFFSET, SERVICES, Service


def service_environment(
    service: Service, settings: LocalSettings, secrets: InstanceSecrets
) -> dict[str, str]:
    """Give the variables of one service, its own secrets and no other's."""
    urls = {f"NAHBAR_{other.api_name.upper()}_URL": settings.url_of(other) for other in SERVICES}
    heard = {package: secrets.event_secrets[package] for package in service.hears}
    variables = {
        **urls,
        "NAHBAR_DATABASE_URL": settings.database_url(service),
        "NAHBAR_PUBLIC_URL": settings.base_url,
        "NAHBAR_INSTANCE_ID": secrets.instance_id,
        "NAHBAR_JWKS_URL": f"{urls['NAHBAR_IDENTITY_URL']}/.well-known/jwks.json",
        "NAHBAR_CLIENT_SECRET": secrets.client_secrets[service.package],
        "NAHBAR_EVENT_SIGNING_SECRET": secrets.event_secrets[service.package],
        "NAHBAR_EVENT_SECRETS": json.dumps(heard),
        "NAHBAR_DATA_KEYS": json.dumps(secrets.data_keys[service.package]),
        "NAHBAR_LISTEN_PORT": str(settings.port_of(service)),
        "NAHBAR_TRAIL_CHECKPOINTS": str(settings.var / "checkpoints"),
    }
    if service.package in ("identity", "appointments") and settings.mail:
        variables["NAHBAR_SMTP_URL"] = f"smtp+plain://127.0.0.1:{settings.mail_smtp_port}"
        variables["NAHBAR_MAIL_FROM"] = "nahbar@localhost.localdomain"
    if service.package == "identity":
        variables["NAHBAR_SERVICE_SECRET_HASHES"] = json.dumps(secrets.client_secret_hashes())
        variables |= settings.directory
    if service.package == "media_gateway":
        variables["NAHBAR_LIVEKIT_URL"] = f"http://127.0.0.1:{settings.livekit_port}"
        variables["NAHBAR_LIVEKIT_API_KEY"] = secrets.livekit_api_key
        variables["NAHBAR_LIVEKIT_API_SECRET"] = secrets.livekit_api_secret
    return variables


def gateway_environment(settings: LocalSettings, caddy: Path, spa: Path) -> dict[str, str]:
    """Give the variables of the API gateway, named in infra/gateway/*Caddyfile."""
    variables = {
        f"NAHBAR_UPSTREAM_{service.api_name.upper()}": f"127.0.0.1:{settings.port_of(service)}"
        for service in SERVICES
    }
    variables |= {
        "NAHBAR_CADDY": str(caddy),
        "NAHBAR_CADDYFILE": str(settings.root / "infra/gateway/Caddyfile"),
        "NAHBAR_CADDY_DATA": str(settings.var / "caddy"),
        "NAHBAR_PORT": str(settings.port),
        "NAHBAR_SPA": str(spa),
        "NAHBAR_BIND": "127.0.0.1 ::1" if has_ipv6_loopback() else "127.0.0.1",
        "NAHBAR_UPSTREAM_LIVEKIT": f"127.0.0.1:{settings.livekit_port}",
    }
    if settings.host is not None:
        variables |= {
            "NAHBAR_CADDYFILE": str(settings.root / "infra/gateway/tls.Caddyfile"),
            "NAHBAR_SITE_HOST": settings.host,
            "NAHBAR_CERTIFICATES": "internal",
            "NAHBAR_HSTS_SECONDS": "0",
        }
    return variables


def mail_environment(settings: LocalSettings) -> dict[str, str]:
    """Give the variables of what catches mail."""
    return {
        "NAHBAR_MAIL_SMTP_PORT": str(settings.mail_smtp_port),
        "NAHBAR_MAIL_PAGE_PORT": str(settings.port + MAIL_PAGE_OFFSET),
        "PYTHONPATH": str(settings.root / "infra/local"),
    }


def write_environment(settings: LocalSettings, process: str, variables: Mapping[str, str]) -> None:
    """Write var/env/<process>.env so that a POSIX shell reads it back exactly."""
    lines = [f"{name}={shlex.quote(value)}\n" for name, value in sorted(variables.items())]
    write_private(settings.var / "env" / f"{process}.env", "".join(lines))
