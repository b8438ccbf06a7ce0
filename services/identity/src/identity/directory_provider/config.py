"""How this installation knows its directory; values come from the settings."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr


@dataclass(frozen=True)
class DirectoryConfig:
    """One provider, and how we are known there.

    acr_values: how strongly people have to have shown who they are; empty: the directory decides.
    contact: whom people ask who come in vain, such as "IT-Service, Telefon 0511 1234".
    """

    issuer: str
    client_id: str
    client_secret: SecretStr
    redirect_uri: str
    scopes: str
    groups_claim: str
    acr_values: tuple[str, ...]
    contact: str
    ca_file: Path | None
