"""LiveKit's configuration, from the template in infra/livekit."""

from pathlib import Path
from string import Template

from nahbar_local.files import write_private
from nahbar_local.instance_secrets import InstanceSecrets
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import SERVICES

WEBHOOK_PATH = "/internal/livekit/webhook"


def write_livekit_config(settings: LocalSettings, secrets: InstanceSecrets) -> Path:
    """Fill the template in for this copy and write it to var/livekit.yaml (mode 0600)."""
    template = Template((settings.root / "infra/livekit/livekit.yaml").read_text(encoding="utf-8"))
    media = next(service for service in SERVICES if service.package == "media_gateway")
    text = template.substitute(
        port=settings.livekit_port,
        # Signalling and the server API: only the API gateway and media_gateway come here.
        bind="127.0.0.1",
        node_ip=settings.node_ip,
        listen_net=f"{settings.node_ip}/32",
        udp_port=settings.livekit_udp_port,
        tcp_port=settings.livekit_tcp_port,
        loopback="true" if settings.host is None else "false",
        api_key=secrets.livekit_api_key,
        api_secret=secrets.livekit_api_secret,
        webhook_url=f"{settings.url_of(media)}{WEBHOOK_PATH}",
    )
    path = settings.var / "livekit.yaml"
    write_private(path, text)
    return path
