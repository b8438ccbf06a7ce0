"""Principals and what they may do. Every route names who it is for: a role, a part, a scope."""

from nahbar_common.auth.access import (
    Access,
    AnyParticipant,
    AnyStaff,
    Public,
    PublicRoute,
    Whose,
)
from nahbar_common.auth.checking import TokenCheck, authenticate
from nahbar_common.auth.of_route import RoutePrincipal, TokenExpiry, authorise, find_access
from nahbar_common.auth.principals import (
    ALL_ROLES,
    ANY_OFFICE,
    Machine,
    Participant,
    Principal,
    Service,
    Staff,
    current_principal,
)
from nahbar_common.auth.reading import principal_of
from nahbar_common.claims import Part, Role

__all__ = [
    "ALL_ROLES",
    "ANY_OFFICE",
    "Access",
    "AnyParticipant",
    "AnyStaff",
    "Machine",
    "Part",
    "Participant",
    "Principal",
    "Public",
    "PublicRoute",
    "Role",
    "RoutePrincipal",
    "Service",
    "Staff",
    "TokenCheck",
    "TokenExpiry",
    "Whose",
    "authenticate",
    "authorise",
    "current_principal",
    "find_access",
    "principal_of",
]
