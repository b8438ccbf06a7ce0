"""What events of appointments say: this release's, and the next one's."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from data_allowance.appointments.schemas import AppointmentNews
from nahbar_common.clock import rfc3339

STARTS_AT = datetime(2030, 5, 6, 9, 0, tzinfo=UTC)
OPENS_AT = STARTS_AT - timedelta(minutes=40)


def _news(**data: Any) -> AppointmentNews:
    facts = {
        "appointment_id": str(uuid4()),
        "office_id": str(uuid4()),
        "revision": 3,
        "state": "booked",
        "channel": "video",
        "starts_at": rfc3339(STARTS_AT),
        "ends_at": rfc3339(STARTS_AT + timedelta(minutes=45)),
        "opens_at": rfc3339(OPENS_AT),
        "attendances": [],
        **data,
    }
    return AppointmentNews.model_validate(facts)


def test_an_event_says_itself_when_the_waiting_room_opens() -> None:
    assert _news().opens_at == OPENS_AT


def test_what_a_later_release_brings_is_kept_and_never_refused() -> None:
    person = {"person_id": str(uuid4()), "part": "guardian_appointed_by_a_court_of_law_in_full"}
    news = _news(channel="hologram", state="postponed", attendances=[person], colour="blue")
    assert news.channel == "hologram"
    assert news.attendances[0].part == person["part"][:32]
    assert news.cancelled is False


@pytest.mark.parametrize(("state", "cancelled"), [("cancelled", True), ("booked", False)])
def test_the_state_says_what_is_cancelled(state: str, cancelled: bool) -> None:
    assert _news(state=state).cancelled is cancelled
