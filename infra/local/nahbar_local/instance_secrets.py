"""The secrets of one copy: made at its first start, kept in var/secrets.json (mode 0600)."""

import base64
import hashlib
import secrets
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from nahbar_local.files import read_json, write_private_json
from nahbar_local.problems import SetupProblem
from nahbar_local.topology import SERVICES


@dataclass(frozen=True)
class InstanceSecrets:
    """Everything that has to stay the same between two starts and that nobody may know."""

    instance_id: str
    """Part of the cookie names: cookies ignore ports, and two copies may run side by side."""
    livekit_api_key: str
    livekit_api_secret: str
    client_secrets: dict[str, str]
    """OAuth client secret by package name."""
    event_secrets: dict[str, str]
    """Standard Webhooks signing secret by package name of the producer."""
    data_keys: dict[str, dict[str, str]]
    """By package name: key id to base64 of 32 bytes, the active one first."""

    def client_secret_hashes(self) -> dict[str, str]:
        """Give what identity checks the services' own sign-ins against."""
        return {
            package: hashlib.sha256(secret.encode()).hexdigest()
            for package, secret in self.client_secrets.items()
        }


def make() -> InstanceSecrets:
    """Make new secrets, each of at least 256 random bits."""
    packages = [service.package for service in SERVICES]
    return InstanceSecrets(
        instance_id=secrets.token_hex(4),
        livekit_api_key=f"nahbar{secrets.token_hex(4)}",
        livekit_api_secret=secrets.token_urlsafe(32),
        client_secrets={package: secrets.token_urlsafe(32) for package in packages},
        event_secrets={package: f"whsec_{_key()}" for package in packages},
        data_keys={package: {"k1": _key()} for package in packages},
    )


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def load_or_make(var: Path) -> InstanceSecrets:
    """Read var/secrets.json, or make it at the first start.

    Raises SetupProblem when it is damaged while databases exist: with new keys nobody could read
    what is in them, so that is for a person to decide.
    """
    path = var / "secrets.json"
    found = _parse(read_json(path))
    if found is not None:
        path.chmod(0o600)
        return found
    if any((var / "db").glob("*.sqlite")):
        raise SetupProblem(
            f"{path} is missing or damaged, and without it the databases in {var}/db cannot be"
            " read: bring the file back, or start over with `make clean-data`"
        )
    made = make()
    write_private_json(path, asdict(made))
    return made


def _parse(value: object) -> InstanceSecrets | None:
    names = {field.name for field in fields(InstanceSecrets)}
    if not isinstance(value, dict) or set(value) != names:
        return None
    packages = {service.package for service in SERVICES}
    for name in ("client_secrets", "event_secrets", "data_keys"):
        if not isinstance(value[name], dict) or set(value[name]) != packages:
            return None
    return InstanceSecrets(**value)
