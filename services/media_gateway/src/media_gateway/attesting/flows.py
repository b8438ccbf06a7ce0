"""Taking a confirmation along: read what was seen, then have the office's seal put under it."""

from nahbar_common.locales import current_locale

from media_gateway.access import Seat
from media_gateway.attesting import service
from media_gateway.attesting.schemas import ProofForm
from media_gateway.ports import Ports


async def sealed_proof(ports: Ports, seat: Seat, form: ProofForm) -> bytes:
    """Give the sealed file. Raises NeverSeen, and ServiceUnavailable while nobody can seal."""
    async with ports.database.read() as session:
        presence = await service.own_presence(session, seat)
    return await ports.consent.seal_presence(
        service.facts_of(presence, seat), form, current_locale.get()
    )
