"""LiveKit's configuration, from the template in infra/livekit."""

import ipaddress
from pathlib import Path
from string import Template

from nahbar_local.files import write_private
from nahbar_local.instance_secrets import InstanceSecrets
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import SERVICES

WEBHOOK_PATH = "/internal/livekit/webhook"
TURN_PORT = 5349


def render(
    root: Path,
    secrets: InstanceSecrets,
    *,
    port: int,
    bind: str,
    node_ip: str,
    listen_net: str,
    udp_port: int,
    tcp_port: int,
    loopback: bool,
    webhook_base: str,
    turn_port: int = TURN_PORT,
) -> str:
    """Fill the template in; `listen_net` says on which of the machine's addresses media arrives."""
    everything = ipaddress.IPv4Network("0.0.0.0/0")
    elsewhere = [*everything.address_exclude(ipaddress.IPv4Network(node_ip)), "::/0"]
    template = Template((root / "infra/livekit/livekit.yaml").read_text(encoding="utf-8"))
    return template.substitute(
        port=port,
        bind=bind,
        node_ip=node_ip,
        listen_net=listen_net,
        udp_port=udp_port,
        tcp_port=tcp_port,
        loopback=str(loopback).lower(),
        turn_port=turn_port,
        elsewhere=", ".join(f'"{network}"' for network in elsewhere),
        api_key=secrets.livekit_api_key,
        api_secret=secrets.livekit_api_secret,
        webhook_url=f"{webhook_base}{WEBHOOK_PATH}",
    )


def write_livekit_config(settings: LocalSettings, secrets: InstanceSecrets) -> Path:
    """Write var/livekit.yaml (mode 0600) for a local run."""
    media = next(service for service in SERVICES if service.package == "media_gateway")
    text = render(
        settings.root,
        secrets,
        port=settings.livekit_port,
        # Signalling and the server API: only the API gateway and media_gateway come here.
        bind="127.0.0.1",
        node_ip=settings.node_ip,
        listen_net=f"{settings.node_ip}/32",
        udp_port=settings.livekit_udp_port,
        tcp_port=settings.livekit_tcp_port,
        loopback=settings.host is None,
        webhook_base=settings.url_of(media),
    )
    path = settings.var / "livekit.yaml"
    write_private(path, text)
    return path
