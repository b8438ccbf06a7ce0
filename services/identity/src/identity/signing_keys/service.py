"""The life of a signing key: next (published), active (signs), retired (published), gone.

- A key is published for PUBLISH_LEAD at least before it signs, so that no cache of the JWKS can
  miss it; only the very first key of an installation signs at once.
- A retired key stays published until the last token it may have signed has expired.
"""

from datetime import datetime, timedelta

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.tokens import ACCESS_TOKEN_LIFETIME
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.signing_keys import repository
from identity.signing_keys.generation import generate_key
from identity.signing_keys.models import ACTIVE, NEXT, RETIRED, SigningKey
from identity.signing_keys.schemas import JsonWebKey, JsonWebKeySet

PUBLISH_LEAD = timedelta(minutes=10)
ROTATE_AFTER = timedelta(days=30)
SIGNER_MEMORY = timedelta(seconds=30)
"""How long a replica may go on signing with a key that another one has retired."""
KEEP_RETIRED = ACCESS_TOKEN_LIFETIME + SIGNER_MEMORY + timedelta(minutes=2)
"""Token lifetime, a replica's memory, and room for clocks that differ."""


async def published_keys(session: AsyncSession) -> JsonWebKeySet:
    """Give the public half of every key."""
    keys = await repository.published(session)
    return JsonWebKeySet(keys=[JsonWebKey.model_validate_json(key.public_jwk) for key in keys])


async def maintain(session: AsyncSession, sealer: Sealer) -> int:
    """Make missing keys, rotate when it is time, drop what nobody needs; give how many are new."""
    made = await create_missing(session, sealer)
    made += await rotate(session, sealer, due_after=ROTATE_AFTER)
    await repository.delete_retired_before(session, utc_now() - KEEP_RETIRED)
    return made


async def create_missing(session: AsyncSession, sealer: Sealer) -> int:
    """Make an active and a next key where there is none; give how many were made."""
    current = await repository.lock(session)
    if ACTIVE not in current:
        first = generate_key(sealer, ACTIVE)
        first.activated_at = utc_now()
        await repository.add(session, first)
    if NEXT not in current:
        await repository.add(session, generate_key(sealer, NEXT))
    return len({ACTIVE, NEXT} - set(current))


async def rotate(
    session: AsyncSession, sealer: Sealer, *, due_after: timedelta = timedelta(0)
) -> bool:
    """Let the next key sign and make a new next one; tell whether it was done.

    Nothing happens while the active key is younger than `due_after`, or while the next key has not
    been published long enough.
    """
    current = await repository.lock(session)
    active, upcoming, now = current.get(ACTIVE), current.get(NEXT), utc_now()
    if active is None or upcoming is None or now < ready_at(upcoming):
        return False
    if now - (active.activated_at or active.created_at) < due_after:
        return False
    await _promote(session, sealer, active, upcoming)
    return True


async def replace_compromised(session: AsyncSession, sealer: Sealer) -> None:
    """Stop trusting the active key and the next one at once: every token they signed is void.

    For the case that a private key has leaked. The new key signs before caches know it, which
    costs the other services one more look at the JWKS.
    """
    await repository.delete_all(session)
    await create_missing(session, sealer)


def ready_at(key: SigningKey) -> datetime:
    """Tell from when on a published key may sign (UTC)."""
    return key.created_at + PUBLISH_LEAD


async def _promote(
    session: AsyncSession, sealer: Sealer, active: SigningKey, upcoming: SigningKey
) -> None:
    now = utc_now()
    # In this order: there is never more than one key of a state.
    active.retired_at = now
    await repository.change_state(session, active, RETIRED)
    upcoming.activated_at = now
    await repository.change_state(session, upcoming, ACTIVE)
    await repository.add(session, generate_key(sealer, NEXT))
