"""Everything between a fresh clone and a product that can be started."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from nahbar_local import binaries, demo, leftovers, migrate, preflight, spa
from nahbar_local.environment import (
    gateway_environment,
    mail_environment,
    service_environment,
    write_environment,
)
from nahbar_local.fingerprints import Stamps
from nahbar_local.instance_secrets import InstanceSecrets, load_or_make
from nahbar_local.livekit_config import write_livekit_config
from nahbar_local.locks import build_lock
from nahbar_local.service_commands import ServiceCommands
from nahbar_local.settings import ROOT, LocalSettings
from nahbar_local.topology import SERVICES
from nahbar_local.venv import Venv


@dataclass(frozen=True)
class Built:
    """What the checkout was built into; shared by all copies that run from it."""

    venv: Venv
    livekit: Path
    caddy: Path
    spa: Path


def build(root: Path = ROOT) -> Built:
    """Install and build whatever is not there yet."""
    preflight.check_machine(root)
    venv = Venv(root)
    # Beside .venv, not in it: .venv itself may be made anew under this lock.
    with (
        build_lock(root / "var/build.lock", "another clone"),
        leftovers.marked(leftovers.BUILD, root),
    ):
        venv.ensure()
        # The servers wait for the network and for one core at a time; the pages fill the gaps.
        with ThreadPoolExecutor(max_workers=2) as pool:
            servers = pool.submit(
                lambda: [binaries.ensure(it, venv.bin) for it in (binaries.LIVEKIT, binaries.CADDY)]
            )
            pages = pool.submit(spa.build, root, venv)
            livekit, caddy = servers.result()
            return Built(venv, livekit, caddy, pages.result())


def prepare(settings: LocalSettings, built: Built) -> Path:
    """Make secrets, configuration, databases and demo data; gives LiveKit's configuration."""
    secrets = load_or_make(settings.var)
    _write_environments(settings, secrets, built)
    config = write_livekit_config(settings, secrets)
    commands = ServiceCommands(settings, secrets, built.venv)
    demo.discard_half_loaded(settings)
    demo.mark_first_start(settings)
    migrate.migrate_all(settings, commands, Stamps(settings.var / "stamps.json"))
    demo.load_once(settings, commands)
    return config


def _write_environments(settings: LocalSettings, secrets: InstanceSecrets, built: Built) -> None:
    for service in SERVICES:
        variables = service_environment(service, settings, secrets)
        write_environment(settings, service.package, variables)
    write_environment(settings, "mail", mail_environment(settings))
    write_environment(settings, "gateway", gateway_environment(settings, built.caddy, built.spa))
