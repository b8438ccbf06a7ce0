"""What is under way: a sign-in between its two steps, or a factor that is being set up."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factors import repository
from identity.factors.errors import SetUpOver
from identity.factors.models import FactorChallenge, Purpose

LIFETIME = timedelta(minutes=15)
"""Time to find the phone, and to install an app."""


async def begin(
    session: AsyncSession,
    sealer: Sealer,
    account_id: UUID,
    purpose: Purpose,
    secret: bytes | None,
    *,
    password_mark: bytes | None = None,
    known_device: bool = False,
) -> UUID:
    """Note what begins; its secret is sealed for its row."""
    challenge = FactorChallenge(
        account_id=account_id,
        purpose=purpose,
        password_mark=password_mark,
        known_device=known_device,
        expires_at=utc_now() + LIFETIME,
    )
    if secret is not None:
        challenge.secret_sealed = sealer.seal(secret, *_place(challenge))
    await repository.add(session, challenge)
    return challenge.id


async def finish(
    session: AsyncSession, sealer: Sealer, account_id: UUID, purpose: Purpose, set_up_id: UUID
) -> bytes:
    """Give the secret of a set-up that goes on now, and end it; raise SetUpOver.

    When the caller's transaction fails, because the code was wrong, it can go on.
    """
    challenge = await repository.lock_challenge(session, set_up_id)
    if challenge is None or challenge.account_id != account_id or challenge.purpose != purpose:
        raise SetUpOver
    if challenge.expires_at <= utc_now():
        raise SetUpOver
    secret = secret_of(sealer, challenge)
    await repository.remove(session, challenge)
    return secret


def secret_of(sealer: Sealer, challenge: FactorChallenge) -> bytes:
    """Open the secret of what is under way; empty when it has none."""
    if challenge.secret_sealed is None:
        return b""
    return sealer.open(challenge.secret_sealed, *_place(challenge))


def _place(challenge: FactorChallenge) -> tuple[str, str, str]:
    return "factor_challenges", "secret_sealed", str(challenge.id)
