"""By which session and link somebody comes: whoever loses it is out of the talk."""

from collections.abc import Set
from dataclasses import dataclass
from uuid import UUID

from nahbar_common.rights import Right, rights_of


@dataclass(frozen=True)
class Way:
    """Ids as a token names them; staff have no link, and what is from before the update neither."""

    session_id: UUID | None = None
    link_id: UUID | None = None

    @property
    def rights(self) -> frozenset[Right]:
        """Give what can be taken away."""
        return rights_of(session=self.session_id, link=self.link_id)

    def is_among(self, revoked: Set[Right]) -> bool:
        """Tell whether it was taken away."""
        return not self.rights.isdisjoint(revoked)
