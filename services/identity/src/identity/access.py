"""Who may call this service, beyond what is public."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends
from nahbar_common.auth import ALL_ROLES, Access, Role, Service, Staff, Whose

_OWN: Mapping[Role, Whose] = dict.fromkeys(ALL_ROLES, "self")

Admin = Annotated[Staff, Depends(Access(staff=("admin",), sensitive=True))]
"""Admins; for which offices they may act, the services check."""
Dpo = Annotated[Staff, Depends(Access(staff=("dpo",)))]
"""Data-protection officers; of which office, the path says."""
LinkMaker = Annotated[Service, Depends(Access(service=("links:write",)))]
"""The service whose appointments the links are to."""
Oneself = Annotated[Staff, Depends(Access(staff=ALL_ROLES, whose=_OWN))]
"""Staff about their own account."""
EvenLimited = Annotated[Staff, Depends(Access(staff=ALL_ROLES, limited=True, whose=_OWN))]
"""The same, and also those whose second factor is missing: their token carries no roles."""

NameReader = Annotated[Service, Depends(Access(service=("names:read",)))]
"""The service that shows clients who will talk with them."""

EmergencyOpener = Annotated[
    Staff, Depends(Access(staff=("admin",), sensitive=True, whose={"admin": "self"}))
]
"""The admin who opened an access in an emergency; nobody reads with a colleague's."""

EmergencyWatcher = Annotated[Staff, Depends(Access(staff=("admin", "dpo"), sensitive=True))]
"""Whoever sees and ends accesses in an emergency; of which office, the path says."""

CheckpointWriter = Annotated[Service, Depends(Access(service=("checkpoints:write",)))]
"""A service that hands over where its trail ends; whose trail, its token says."""

RevocationFollower = Annotated[Service, Depends(Access(service=("revocations:read",)))]
"""A service that wants to know which tokens it must not believe any more."""

__all__ = [
    "Admin",
    "CheckpointWriter",
    "Dpo",
    "EmergencyOpener",
    "EmergencyWatcher",
    "EvenLimited",
    "LinkMaker",
    "NameReader",
    "Oneself",
    "RevocationFollower",
]
