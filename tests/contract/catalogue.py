"""The services whose contracts are checked, and where each one's contract is written down."""

import json
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGES = ("identity", "appointments", "consent", "media_gateway", "data_allowance")

EXTRA_SETTINGS: dict[str, dict[str, Any]] = {
    "media_gateway": {"livekit_api_key": "contract", "livekit_api_secret": "contract" * 8},
}

# What each event's data is, in its producer. A test fails when an event is missing here.
_FACTS = "appointments.bookings.facts:AppointmentFacts"
_SIZED = "data_allowance.vouchers.events:_SizedVoucherData"
EVENT_DATA: dict[str, dict[str, str]] = {
    "identity": {
        "account.closed": "identity.accounts.events:AccountNews",
        "account.opened": "identity.accounts.events:AccountNews",
        "account.renamed": "identity.accounts.events:AccountRenamed",
    },
    "appointments": {
        "appointment.booked": _FACTS,
        "appointment.cancelled": _FACTS,
        "appointment.moved": _FACTS,
        "appointment.channel_changed": _FACTS,
        "appointment.outcome_noted": _FACTS,
        "appointment.voucher_retry": _FACTS,
        "appointment.voucher_brand_named": _FACTS,
        "attendance.guardian_demanded": "appointments.bookings.guardians:GuardianDemanded",
    },
    "consent": {
        "consent.given": "consent.consents.schemas:ConsentGiven",
        "consent.withdrawn": "consent.consents.schemas:ConsentWithdrawn",
    },
    "media_gateway": {
        "call.ended": "media_gateway.call.schemas:CallEnded",
        "call.unattended": "media_gateway.call.schemas:CallUnattended",
        "call.client_came": "media_gateway.call.schemas:CallClientCame",
        "call.client_stayed": "media_gateway.call.schemas:CallClientStayed",
    },
    "data_allowance": {
        "voucher.reserved": _SIZED,
        "voucher.issued": _SIZED,
        "voucher.refused": "data_allowance.vouchers.events:_RefusedVoucherData",
        "voucher.released": "data_allowance.vouchers.events:_VoucherData",
        "voucher.failed": "data_allowance.vouchers.events:_FailedVoucherData",
    },
}


@cache
def committed_openapi(package: str) -> dict[str, Any]:
    """Give the OpenAPI document a service has committed."""
    text = (ROOT / "services" / package / "openapi.json").read_text("utf-8")
    document: dict[str, Any] = json.loads(text)
    return document
