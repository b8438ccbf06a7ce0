"""The key of a copy: made with it, sealed with the service's, gone with its row."""

import json
import os
from typing import Any
from uuid import UUID

from nahbar_common.crypto import Sealer

from consent.data_copies.models import CopyPage, DataCopy

_KEY_BYTES = 32


def new_key(sealer: Sealer, copy_id: UUID) -> bytes:
    """Make the key of a copy, sealed."""
    return sealer.seal(os.urandom(_KEY_BYTES), *_place(copy_id))


def open_key(sealer: Sealer, copy: DataCopy) -> Sealer:
    """Give what seals and opens the pages of one copy."""
    return Sealer({"copy": sealer.open(copy.key_sealed, *_place(copy.id))})


def seal_page(
    key: Sealer, copy_id: UUID, service: str, page: int, items: list[dict[str, Any]]
) -> CopyPage:
    """Seal a page for its place."""
    sealed = key.seal(json.dumps(items).encode(), *_page_place(copy_id, service, page))
    return CopyPage(copy_id=copy_id, service=service, page=page, items_sealed=sealed)


def open_page(key: Sealer, page: CopyPage) -> list[dict[str, Any]]:
    """Open a page."""
    place = _page_place(page.copy_id, page.service, page.page)
    items: list[dict[str, Any]] = json.loads(key.open(page.items_sealed, *place))
    return items


def _place(copy_id: UUID) -> tuple[str, str, str]:
    return ("data_copies", "key_sealed", str(copy_id))


def _page_place(copy_id: UUID, service: str, page: int) -> tuple[str, ...]:
    return ("copy_pages", "items_sealed", str(copy_id), service, str(page))
