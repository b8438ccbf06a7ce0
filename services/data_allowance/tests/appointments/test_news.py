"""What events of appointments say: this release's, the one before's, and the next one's."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from data_allowance.appointments.schemas import AppointmentNews
from nahbar_common.clock import rfc3339
from nahbar_common.events import CloudEvent

STARTS_AT = datetime(2030, 5, 6, 9, 0, tzinfo=UTC)


def _event(event_type: str = "appointment.booked", **data: Any) -> CloudEvent:
    facts = {
        "appointment_id": str(uuid4()),
        "office_id": str(uuid4()),
        "revision": 3,
        "channel": "video",
        "starts_at": rfc3339(STARTS_AT),
        "ends_at": rfc3339(STARTS_AT + timedelta(minutes=45)),
        **data,
    }
    return CloudEvent(
        id=uuid4(), source="/appointments", type=event_type, time=STARTS_AT, subject="", data=facts
    )


def test_an_event_of_the_release_before_tells_of_one_client_and_one_adviser() -> None:
    client, adviser = str(uuid4()), str(uuid4())
    news = AppointmentNews.of(_event(client_id=client, adviser_id=adviser, voucher_requested=True))
    assert [(str(one.person_id), one.part, one.voucher_requested) for one in news.attendances] == [
        (client, "client", True),
        (adviser, "adviser", False),
    ]
    assert news.opens_at == STARTS_AT - timedelta(minutes=15)


def test_an_event_of_this_release_says_itself_when_the_waiting_room_opens() -> None:
    opens_at = STARTS_AT - timedelta(minutes=40)
    news = AppointmentNews.of(_event(attendances=[], opens_at=rfc3339(opens_at)))
    assert (news.opens_at, news.attendances) == (opens_at, [])


def test_what_a_later_release_brings_is_kept_and_never_refused() -> None:
    person = {"person_id": str(uuid4()), "part": "guardian_appointed_by_a_court_of_law_in_full"}
    news = AppointmentNews.of(
        _event(channel="hologram", state="postponed", attendances=[person], colour="blue")
    )
    assert news.channel == "hologram"
    assert news.attendances[0].part == person["part"][:32]
    assert news.cancelled is False


@pytest.mark.parametrize(
    ("event_type", "state", "cancelled"),
    [
        ("appointment.cancelled", None, True),
        ("appointment.cancelled", "cancelled", True),
        ("appointment.moved", "cancelled", True),
        ("appointment.moved", "booked", False),
        ("appointment.moved", None, False),
    ],
)
def test_the_state_says_what_is_cancelled_and_else_the_events_type(
    event_type: str, state: str | None, cancelled: bool
) -> None:
    said = {} if state is None else {"state": state}
    assert AppointmentNews.of(_event(event_type, attendances=[], **said)).cancelled is cancelled
