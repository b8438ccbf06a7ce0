"""What the rest of the service knows of an account."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Profile:
    """An account with its sealed members opened and its roles, sorted; never its password."""

    id: UUID
    email: str
    display_name: str
    roles: tuple[str, ...]
    active: bool
    has_password: bool
    created_at: datetime
    version: int
