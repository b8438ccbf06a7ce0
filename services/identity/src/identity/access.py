"""Who may call this service, beyond what is public."""

from typing import Annotated

from fastapi import Depends
from nahbar_common.auth import ALL_ROLES, Access, AnyStaff, Service, Staff

Admin = Annotated[Staff, Depends(Access(staff=("admin",), sensitive=True))]
"""Admins; for which offices they may act, the services check."""
Dpo = Annotated[Staff, Depends(Access(staff=("dpo",)))]
"""Data-protection officers; of which office, the path says."""
LinkMaker = Annotated[Service, Depends(Access(service=("links:write",)))]
"""The service whose appointments the links are to."""
EvenLimited = Annotated[Staff, Depends(Access(staff=ALL_ROLES, limited=True))]
"""Staff, and also those whose second factor is missing: their token carries no roles."""

NameReader = Annotated[Service, Depends(Access(service=("names:read",)))]
"""The service that shows clients who will talk with them."""

EmergencyWatcher = Annotated[Staff, Depends(Access(staff=("admin", "dpo"), sensitive=True))]
"""Whoever sees and ends accesses in an emergency; of which office, the path says."""

CheckpointWriter = Annotated[Service, Depends(Access(service=("checkpoints:write",)))]
"""A service that hands over where its trail ends; whose trail, its token says."""

RevocationFollower = Annotated[Service, Depends(Access(service=("revocations:read",)))]
"""A service that wants to know which tokens it must not believe any more."""

__all__ = [
    "Admin",
    "AnyStaff",
    "CheckpointWriter",
    "Dpo",
    "EmergencyWatcher",
    "EvenLimited",
    "LinkMaker",
    "NameReader",
    "RevocationFollower",
]
