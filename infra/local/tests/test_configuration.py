"""What LiveKit and the API gateway are told."""

import re
import stat
from dataclasses import replace
from pathlib import Path

from nahbar_local.environment import gateway_environment, service_environment
from nahbar_local.instance_secrets import load_or_make
from nahbar_local.livekit_config import write_livekit_config
from nahbar_local.settings import ROOT, LocalSettings, load_settings
from nahbar_local.topology import SERVICES


def test_livekit_listens_and_asks_only_here(settings: LocalSettings) -> None:
    path = write_livekit_config(settings, load_or_make(settings.var))
    text = path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "${" not in text
    assert "auto_create: false" in text
    # Where the relay may not lead to is all the rest of the world.
    text = re.sub(r"deny_peer_cidrs: .*", "", text)
    addresses = set(re.findall(r"\d+\.\d+\.\d+\.\d+", text))
    assert addresses == {"127.0.0.1"}
    assert f'stun_servers: ["127.0.0.1:{settings.livekit_port}"]' in text
    # Chromium drops media from an address that it knows as a STUN server.
    assert settings.livekit_port != settings.livekit_udp_port
    assert "tcp_port: 0" in text


def test_every_variable_of_the_gateway_is_set(settings: LocalSettings) -> None:
    gateway = ROOT / "infra/gateway"
    wanted = set()
    # certificate_given.caddy is for compose alone: `make run` has its own CA or none.
    snippets = set((gateway / "snippets").glob("*.caddy"))
    snippets -= {gateway / "snippets/certificate_given.caddy"}
    only_tls = {file for file in snippets if file.name.startswith("tls_")}
    for file in [gateway / "Caddyfile", *(snippets - only_tls)]:
        wanted |= set(re.findall(r"\{\$(\w+)\}", file.read_text()))
    given = gateway_environment(settings, Path("caddy"), Path("spa"))
    assert wanted <= set(given)
    over_tls = LocalSettings(settings.var, settings.port, "127.0.0.1", "127.0.0.1", ROOT)
    for file in only_tls:
        wanted |= set(re.findall(r"\{\$(\w+)\}", file.read_text()))
    assert wanted <= set(gateway_environment(over_tls, Path("caddy"), Path("spa"))) | {
        "NAHBAR_BIND"
    }


def test_identity_alone_is_told_of_the_offices_directory(settings: LocalSettings) -> None:
    given = {"NAHBAR_DIRECTORY_ISSUER": "https://directory.example", "NAHBAR_OTHER": "x"}
    told = replace(settings, directory=load_settings(given).directory)
    secrets = load_or_make(settings.var)
    knowing = {
        service.package
        for service in SERVICES
        if "NAHBAR_DIRECTORY_ISSUER" in service_environment(service, told, secrets)
    }
    assert knowing == {"identity"}
    assert told.directory.keys() == {"NAHBAR_DIRECTORY_ISSUER"}
