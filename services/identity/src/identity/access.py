"""Who may call this service, beyond what is public."""

from typing import Annotated

from fastapi import Depends
from nahbar_common.auth import ALL_ROLES, Access, AnyStaff, Service, Staff

Admin = Annotated[Staff, Depends(Access(staff=("admin",)))]
"""Admins; for which offices they may act, the services check."""
LinkMaker = Annotated[Service, Depends(Access(service=("links:write",)))]
"""The service whose appointments the links are to."""
EvenLimited = Annotated[Staff, Depends(Access(staff=ALL_ROLES, limited=True))]
"""Staff, and also those whose second factor is missing: their token carries no roles."""

__all__ = ["Admin", "AnyStaff", "EvenLimited", "LinkMaker"]
