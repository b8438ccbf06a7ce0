"""Tasks as the API shows them."""

from typing import Literal

from nahbar_common.schemas import ResponseModel

from appointments.bookings.schemas import AppointmentRead


class Task(ResponseModel):
    """Something that waits for somebody's decision.

    voucher_refused: choose /voucher-choice, or /channel.
    """

    kind: Literal["voucher_refused"] = "voucher_refused"
    appointment: AppointmentRead
