"""The declaration a path names."""

from typing import Annotated
from uuid import UUID

from nahbar_common.named import named

from consent.access import Dpo, Publisher
from consent.declarations import service

OwnScope = Annotated[UUID | None, named(service.scope_of, "declaration_id", Dpo)]
"""The office of the declaration, None for all; not found by strangers."""

ScopeOfTwo = Annotated[UUID | None, named(service.scope_to_publish, "declaration_id", Publisher)]
"""The same for those who review, publish and retire."""
