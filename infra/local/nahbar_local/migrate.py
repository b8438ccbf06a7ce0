"""Brings the five databases to the newest schema, only where migrations changed."""

from concurrent.futures import ThreadPoolExecutor

from nahbar_local.fingerprints import Stamps, of_files
from nahbar_local.progress import step
from nahbar_local.service_commands import ServiceCommands
from nahbar_local.settings import LocalSettings
from nahbar_local.topology import SERVICES, Service


def migrate_all(settings: LocalSettings, commands: ServiceCommands, stamps: Stamps) -> None:
    """Run `migrate` for every service whose database is not known to be at its newest schema."""
    for directory in ("db", "checkpoints"):
        (settings.var / directory).mkdir(mode=0o700, parents=True, exist_ok=True)
    wanted = {service: _fingerprint(settings, service) for service in SERVICES}
    due = [
        service
        for service, fingerprint in wanted.items()
        if not _database_exists(settings, service)
        or not stamps.matches(f"schema:{service.package}", fingerprint)
    ]
    if not due:
        return
    names = ", ".join(service.package for service in due)
    with step(f"preparing the databases of {names}"), ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(lambda service: commands.call(service, "migrate"), due))
    for service in due:
        stamps.set(f"schema:{service.package}", wanted[service])


def _fingerprint(settings: LocalSettings, service: Service) -> str:
    folder = settings.root / "services" / service.package / "migrations"
    return of_files(folder, folder.rglob("*.py"))


def _database_exists(settings: LocalSettings, service: Service) -> bool:
    # A server's databases are asked by `migrate` itself: somebody may have made them anew.
    return settings.databases is None and settings.database_file(service).exists()
