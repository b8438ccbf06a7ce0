"""From verified claims to a principal."""

from datetime import UTC, datetime
from uuid import UUID

from nahbar_common.auth.principals import (
    ALL_ROLES,
    Machine,
    Participant,
    Principal,
    Service,
    Staff,
)
from nahbar_common.claims import (
    Claims,
    MachineClaims,
    ParticipantClaims,
    ServiceClaims,
    StaffClaims,
)
from nahbar_common.problems import TokenInvalid
from nahbar_common.tokens import PEOPLE_AUDIENCE

EMERGENCY_ROLE = "emergency"
"""Nobody holds it: it stands in tokens of an access in an emergency alone."""


def principal_of(claims: Claims, package: str) -> Principal:
    """Build the principal from verified claims; raise TokenInvalid when they do not fit.

    People's tokens name the audience of all services, programs' tokens this service alone.
    """
    match claims:
        case StaffClaims(aud=aud) if aud == PEOPLE_AUDIENCE:
            if claims.emergency_id is not None:
                return _in_emergency(claims, claims.emergency_id)
            roles = frozenset(map(_parse_role, claims.roles))
            return Staff(_parse_id(claims.sub), roles, claims.sid)
        case ParticipantClaims(aud=aud) if aud == PEOPLE_AUDIENCE:
            return Participant(
                _parse_id(claims.sub),
                claims.appointment_id,
                claims.office_id,
                claims.part,
                claims.sid,
                claims.link_id,
                claims.link_made_by,
                None
                if claims.link_made_at is None
                else datetime.fromtimestamp(claims.link_made_at, UTC),
            )
        case MachineClaims(aud=aud) if aud == package:
            scopes = frozenset(claims.scope.split())
            return Machine(claims.sub, scopes, frozenset(claims.offices), claims.sid)
        case ServiceClaims(aud=aud) if aud == package:
            return Service(claims.sub, frozenset(claims.scope.split()))
    raise TokenInvalid


def _in_emergency(claims: StaffClaims, emergency_id: UUID) -> Staff:
    """Read the token of an access in an emergency: one office, and no role beside it."""
    if len(claims.roles) != 1:
        raise TokenInvalid
    role, _, office = claims.roles[0].partition("@")
    if role != EMERGENCY_ROLE:
        raise TokenInvalid
    roles = frozenset({("team_lead", str(_parse_id(office)))})
    return Staff(_parse_id(claims.sub), roles, claims.sid, emergency_id)


def _parse_id(text: str) -> UUID:
    try:
        parsed = UUID(text)
    except ValueError:
        raise TokenInvalid from None
    if str(parsed) != text:
        raise TokenInvalid
    return parsed


def _parse_role(text: str) -> tuple[str, str]:
    role, _, office = text.partition("@")
    if role not in ALL_ROLES:
        raise TokenInvalid
    return role, office
