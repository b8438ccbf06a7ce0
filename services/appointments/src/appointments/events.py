"""Which events this service sends to whom, and what it does with those it hears."""

from nahbar_common.events import Subscriptions
from nahbar_common.inbox import EventReceivers

from appointments.advisers import naming
from appointments.bookings import calls, vouchers
from appointments.bookings.guardians import GUARDIAN_DEMANDED
from appointments.foresight import accounts

SUBSCRIPTIONS: Subscriptions = {
    "appointment.booked": ("data_allowance", "media_gateway"),
    "appointment.cancelled": ("identity", "data_allowance", "media_gateway"),
    "appointment.moved": ("identity", "data_allowance", "media_gateway"),
    "appointment.channel_changed": ("identity", "data_allowance", "media_gateway"),
    "appointment.outcome_noted": ("media_gateway",),
    "appointment.voucher_retry": ("data_allowance",),
    "appointment.voucher_brand_named": ("data_allowance",),
    GUARDIAN_DEMANDED: ("consent",),
}


def create_receivers() -> EventReceivers:
    """Register what this service wants to hear."""
    receivers = EventReceivers()
    receivers.on("data_allowance", "voucher.reserved", vouchers.on_reserved)
    receivers.on("data_allowance", "voucher.refused", vouchers.on_refused)
    receivers.on("data_allowance", "voucher.issued", vouchers.on_issued)
    receivers.on("data_allowance", "voucher.released", vouchers.on_released)
    receivers.on("data_allowance", "voucher.failed", vouchers.on_failed)
    receivers.on("media_gateway", "call.ended", calls.on_ended)
    receivers.on("media_gateway", "call.unattended", calls.on_unattended)
    receivers.on("media_gateway", "call.client_came", calls.on_client_came)
    receivers.on("media_gateway", "call.client_stayed", calls.on_client_stayed)
    receivers.on("identity", "account.closed", accounts.on_closed)
    receivers.on("identity", "account.opened", accounts.on_opened)
    receivers.on("identity", "account.renamed", naming.on_renamed)
    return receivers
