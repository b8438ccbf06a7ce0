"""When a PIN is free: asked by the pool itself and by who counts it."""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from data_allowance.pins.models import Pin, PinBatch


def free(product_id: UUID, usable_on: date) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions under which a PIN can be given to somebody on that day."""
    return (*given_to_nobody(product_id), col(Pin.expires_on) >= usable_on)


def given_to_nobody(product_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions under which a PIN of the pool is nobody's, expired or not."""
    recalled = select(PinBatch.id).where(
        col(PinBatch.product_id) == product_id, col(PinBatch.recalled_at).is_not(None)
    )
    return (
        col(Pin.product_id) == product_id,
        col(Pin.voucher_id).is_(None),
        col(Pin.batch_id).not_in(recalled),
    )
