"""What an access token says: one model for each kind of principal, and no type but the right one.

Claims that are not named here are ignored, so that identity may say more before all services know
of it; those that are named are strict: no number as a text, no `true` as a 1, no object as a list,
no id in another spelling, and nothing in a word that a database or a log would choke on.
"""

import re
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

Role = Literal["adviser", "team_lead", "allowance_officer", "dpo", "admin"]
Part = Literal["client", "companion", "interpreter", "sign_language_interpreter", "guardian"]
"""guardian: who has custody of a client, and takes no part: few routes are open to them."""

_LATEST = 2**40
"""The year 36812; every moment up to it is one for Python too."""
Seconds = Annotated[int, Field(gt=0, le=_LATEST)]
Word = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[\x20-\x7e]+$")]
Scopes = Annotated[str, Field(pattern=r"^[\x20-\x7e]*$")]

_ID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def _as_written(value: Any) -> Any:
    """Refuse what UUID reads as well: braces, urn:uuid:, no hyphens, digits of any script."""
    if isinstance(value, str) and re.fullmatch(_ID, value) is None:
        raise ValueError("not an id as ours are written")
    return value


Id = Annotated[UUID, BeforeValidator(_as_written)]
Office = Annotated[str, Field(pattern=rf"^(\*|{_ID})$")]


class CommonClaims(BaseModel):
    """What every token says (RFC 9068, 2.2)."""

    model_config = ConfigDict(strict=True, frozen=True)

    iss: Word
    aud: Word
    sub: Word
    jti: Word
    iat: Seconds
    exp: Seconds
    nbf: Seconds | None = None


class StaffClaims(CommonClaims):
    """A member of staff; roles are written "adviser@<office id>", or "@*" for every office."""

    kind: Literal["staff"]
    sid: Id
    """The session."""
    roles: list[Annotated[str, Field(pattern=rf"^[a-z_]+@(\*|{_ID})$", max_length=100)]]
    emergency_id: Id | None = None
    """The access in an emergency that it was given for; its one role is then "emergency@<office>",
    which a service that knows nothing of it refuses."""


class ParticipantClaims(CommonClaims):
    """A person from a link."""

    kind: Literal["participant"]
    appointment_id: Id
    office_id: Id
    part: Part
    sid: Id
    """The visit."""
    link_id: Id
    link_made_by: Word | None = None
    """`staff:<account id>` or `machine:<client id>`; missing where nobody noted it."""
    link_made_at: Seconds | None = None


class MachineClaims(CommonClaims):
    """Another jobcenter system."""

    kind: Literal["machine"]
    scope: Scopes
    offices: list[Office]
    sid: Id | None = None
    """The credential: it changes with the secret. None for a secret from before they had names."""


class ServiceClaims(CommonClaims):
    """One of our own services."""

    kind: Literal["service"]
    scope: Scopes


Claims = StaffClaims | ParticipantClaims | MachineClaims | ServiceClaims

CLAIMS: TypeAdapter[Claims] = TypeAdapter(Annotated[Claims, Field(discriminator="kind")])
