"""Secrets of a compose installation: made once, one folder per container, and .env.

Containers run as users of their own and see a file with its mode on this machine, so the files are
readable to all, inside a folder (mode 0700) that nobody else on this machine can enter.
"""

import ipaddress
import json
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from nahbar_local import instance_secrets, livekit_config
from nahbar_local.instance_secrets import InstanceSecrets
from nahbar_local.problems import SetupProblem
from nahbar_local.topology import SERVICES, Service

FOLDER = "infra/compose/secrets"
LIVEKIT_PORT, LIVEKIT_TCP_PORT, LIVEKIT_UDP_PORT = 7880, 7881, 7882


def make_all(root: Path, target: Path, environment: Mapping[str, str]) -> None:
    """Write `target`/.env and the secrets folder; raises SetupProblem rather than overwrite."""
    domain = _domain(environment, "NAHBAR_DOMAIN", "localhost")
    turn_domain = _domain(environment, "NAHBAR_TURN_DOMAIN", f"turn.{domain}")
    address = _media_address(environment)
    folder = target / FOLDER
    for existing in (folder, target / ".env"):
        if existing.exists():
            raise SetupProblem(
                f"{existing} exists, and with new secrets the databases could not be read: keep it,"
                " or move it and the volumes away first"
            )
    made = instance_secrets.make()
    passwords = {service.package: secrets.token_urlsafe(32) for service in SERVICES}
    files = {
        **{f"postgres/{package}": password for package, password in passwords.items()},
        "postgres/superuser": secrets.token_urlsafe(32),
        "livekit/livekit.yaml": _livekit(root, made, address),
    }
    for service in SERVICES:
        values = _of_service(service, made, passwords[service.package])
        files |= {f"{service.package}/nahbar_{name}": value for name, value in values.items()}
    folder.mkdir(mode=0o700, parents=True)
    # tls/ is for own certificates: NAHBAR_TLS="/run/tls/cert.pem /run/tls/key.pem" in .env.
    for name in {"tls", *(name.split("/")[0] for name in files)}:
        (folder / name).mkdir()
        (folder / name).chmod(0o755)  # whatever the umask
    for name, value in files.items():
        path = folder / name
        path.write_text(value, encoding="utf-8")
        path.chmod(0o444)
    _write_settings(target / ".env", domain, turn_domain, made)


def _of_service(service: Service, made: InstanceSecrets, password: str) -> dict[str, str]:
    """Give the settings of one service that nobody else may read, by lower-case name."""
    package = service.package
    values = {
        "database_url": f"postgresql+asyncpg://{package}:{password}@postgres:5432/{package}",
        "client_secret": made.client_secrets[package],
        "event_signing_secret": made.event_secrets[package],
        "event_secrets": json.dumps({name: made.event_secrets[name] for name in service.hears}),
        "data_keys": json.dumps(made.data_keys[package]),
    }
    if package == "identity":
        values["service_secret_hashes"] = json.dumps(made.client_secret_hashes())
    if package == "media_gateway":
        values["livekit_api_key"] = made.livekit_api_key
        values["livekit_api_secret"] = made.livekit_api_secret
    return values


def _livekit(root: Path, made: InstanceSecrets, address: str) -> str:
    return livekit_config.render(
        root,
        made,
        port=LIVEKIT_PORT,
        # Its container's networks decide who gets here; the port is not published.
        bind="0.0.0.0",  # noqa: S104  # nosec B104
        node_ip=address,
        listen_net="0.0.0.0/0",
        udp_port=LIVEKIT_UDP_PORT,
        tcp_port=LIVEKIT_TCP_PORT,
        loopback=False,
        webhook_base="http://media-gateway:8000",
    )


def _write_settings(path: Path, domain: str, turn_domain: str, made: InstanceSecrets) -> None:
    local = domain == "localhost"
    path.write_text(
        "# Read by compose; made by `make compose-secrets`. Secrets are under"
        f" {FOLDER}, not here.\n"
        f"NAHBAR_DOMAIN={domain}\n"
        f"NAHBAR_TURN_DOMAIN={turn_domain}\n"
        f"NAHBAR_INSTANCE_ID={made.instance_id}\n"
        '# "internal", an e-mail address for a public CA, or two files under /run/tls\n'
        f"NAHBAR_TLS={'internal' if local else f'webmaster@{domain}'}\n"
        f"NAHBAR_HSTS_SECONDS={0 if local else 31536000}\n",
        encoding="utf-8",
    )
    path.chmod(0o600)


def _domain(environment: Mapping[str, str], name: str, otherwise: str) -> str:
    domain = environment.get(name) or otherwise
    if not re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", domain):
        raise SetupProblem(
            f"{name}={domain} is no host name: give one in small letters, for example"
            " make compose-secrets NAHBAR_DOMAIN=video.example.org"
        )
    return domain


def _media_address(environment: Mapping[str, str]) -> str:
    address = environment.get("NAHBAR_MEDIA_ADDRESS") or "127.0.0.1"
    try:
        return str(ipaddress.IPv4Address(address))
    except ValueError:
        raise SetupProblem(
            f"NAHBAR_MEDIA_ADDRESS={address} is no IPv4 address: give the one that people's devices"
            " reach this machine at"
        ) from None
