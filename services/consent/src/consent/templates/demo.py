"""The demo office, the only one whose contacts may be made up."""

import json
from typing import Any
from uuid import UUID

from consent.peers.appointments import OfficeRecord
from consent.templates.office_data import DataError, OfficeData

DEMO_OFFICE_ID = UUID("00000000-0000-4000-8000-000000000001")


def read_demo_office(piped: str) -> tuple[UUID, OfficeData]:
    """Read {"office": …} as appointments' own seed-demo gets it; raise DataError for any other."""
    try:
        office: dict[str, Any] = json.loads(piped)["office"]
        office_id = UUID(office["id"])
        dpo = {name: office[f"dpo_{name}"] for name in ("name", "email", "phone")}
        record = OfficeRecord.model_validate({**office, "dpo": dpo})
    except (ValueError, KeyError, TypeError):
        raise DataError(
            [
                "seed-demo is for the demo, whose office it gets on stdin;"
                " for an office of yours there is publish-templates"
            ]
        ) from None
    if office_id != DEMO_OFFICE_ID:
        raise DataError([f"{office_id} is not the demo office; publish-templates is for others"])
    return office_id, OfficeData.of(record)
