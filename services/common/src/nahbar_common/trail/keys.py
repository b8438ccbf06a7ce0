"""The key that signs a service's checkpoints: made at first need, replaceable by a newer one."""

import json

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.crypto import Sealer
from nahbar_common.key_pairs import make_key_pair
from nahbar_common.tables import TrailKey
from nahbar_common.tokens import sign_statement

KIND = "checkpoint"


async def newest_key(session: AsyncSession, sealer: Sealer) -> TrailKey:
    """Give the key that signs now; make the first one."""
    query = select(TrailKey).order_by(col(TrailKey.created_at).desc()).limit(1)
    return (await session.exec(query)).first() or await make_key(session, sealer)


async def make_key(session: AsyncSession, sealer: Sealer) -> TrailKey:
    """Make a key that signs from now on; what older ones signed still verifies."""
    pair = make_key_pair()
    key = TrailKey(
        kid=pair.kid,
        private_pem_sealed=sealer.seal(pair.private_pem, *_place(pair.kid)),
        public_jwk=json.dumps(pair.public_jwk),
    )
    session.add(key)
    await session.flush()
    return key


async def public_keys(session: AsyncSession) -> list[dict[str, str]]:
    """Give the public halves as JWKs, the newest first; a service has a handful in its life."""
    query = select(TrailKey).order_by(col(TrailKey.created_at).desc()).limit(100)
    return [json.loads(key.public_jwk) for key in await session.exec(query)]


def sign_checkpoint(key: TrailKey, sealer: Sealer, statement: dict[str, str | int]) -> str:
    """Sign a statement about the end of a chain."""
    pem = sealer.open(key.private_pem_sealed, *_place(key.kid)).decode()
    return sign_statement(statement, KIND, private_pem=pem, kid=key.kid)


def _place(kid: str) -> tuple[str, str, str]:
    return ("trail_keys", "private_pem_sealed", kid)
