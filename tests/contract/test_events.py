"""What one service sends as an event, each receiver accepts.

Each event's data is made from its producer's own model and delivered, signed, to each receiver's
real inbox; anything but 204 means that the two do not understand each other.
"""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings

from tests.contract.catalogue import EVENT_DATA, PACKAGES
from tests.contract.examples import Schema, examples_of, filled, surprising

EXAMPLES_PER_EVENT = 8
LARGEST_VOUCHER_MEGABYTES = 1_000_000


@pytest.mark.parametrize("package", PACKAGES)
def test_every_event_that_is_sent_is_in_the_catalogue(package, describe):
    assert set(EVENT_DATA[package]) == set(describe(package)["sends"])


@pytest.mark.parametrize("package", PACKAGES)
def test_every_event_has_a_receiver_where_it_is_sent(package, describe):
    deaf = [
        (event, target)
        for event, targets in describe(package)["sends"].items()
        for target in targets
        if [package, event] not in describe(target)["listens"]
    ]
    assert deaf == []


@pytest.mark.parametrize("package", PACKAGES)
def test_nobody_waits_for_an_event_that_is_not_sent_to_them(package, describe):
    in_vain = [
        (producer, event)
        for producer, event in describe(package)["listens"]
        if package not in describe(producer)["sends"].get(event, [])
    ]
    assert in_vain == []


def as_they_come(schema: Schema) -> list[Schema]:
    return [schema]


def with_nothing_left_out(schema: Schema) -> list[Schema]:
    return [filled(schema)]


def with_values_of_tomorrow(schema: Schema) -> list[Schema]:
    return [filled(changed) for changed, _ in surprising(schema, schema)]


@pytest.mark.parametrize("variants", [as_they_come, with_nothing_left_out, with_values_of_tomorrow])
@pytest.mark.parametrize("receiver", PACKAGES)
def test_a_receiver_accepts_whatever_the_producers_models_can_say(
    receiver, variants, describe, receive
):
    events = [
        {"producer": producer, "type": event, "data": data}
        for producer in PACKAGES
        for event, targets in describe(producer)["sends"].items()
        if receiver in targets
        for schema in variants(describe(producer)["event_data"][event])
        for data in examples(schema)
    ]
    answers = receive(receiver, events)
    refused = [
        (event["producer"], event["type"], event["data"], answer)
        for event, answer in zip(events, answers, strict=True)
        if answer["status"] != 204
    ]
    assert refused == [], f"{len(refused)} of {len(events)}, the first: {refused[0]}"


@pytest.mark.parametrize("producer", PACKAGES)
def test_no_event_carries_a_name_contact_or_secret(producer, describe):
    forbidden = ("name", "phone", "email", "mail", "secret", "pin", "token", "url", "note")
    for event, schema in describe(producer)["event_data"].items():
        members = json.dumps(sorted(_members(schema)))
        assert not [word for word in forbidden if f'{word}"' in members], event


def _members(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return {name for part in schema for name in _members(part)}
    if not isinstance(schema, dict):
        return set()
    own = set(schema.get("properties", {}))
    return own | {name for part in schema.values() for name in _members(part)}


def examples(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Give examples of an event's data.

    What no schema says but every producer keeps to: talks end after they begin, revisions count
    from 1, and a voucher holds as much as a product may, in megabytes and in bytes alike.
    """
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=EXAMPLES_PER_EVENT,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(examples_of(schema, schema))
    def collect(data: dict[str, Any]) -> None:
        for begin, end in (("starts_at", "ends_at"), ("started_at", "ended_at")):
            if data.get(begin) and data.get(end):
                data[begin], data[end] = sorted((data[begin], data[end]))
                assume(data[begin] < data[end])
        if "revision" in data:
            data["revision"] = max(1, data["revision"])
        if "megabytes" in data:
            data["megabytes"] = 1 + data["megabytes"] % LARGEST_VOUCHER_MEGABYTES
            data["bytes_limit"] = data["megabytes"] * 1_000_000
        found.append(data)

    collect()
    return found


def test_the_stand_in_finds_a_receiver_that_cannot_read_an_event(describe, receive):
    broken = {"producer": "consent", "type": "consent.withdrawn", "data": {"person_id": "nobody"}}
    (answer,) = receive("media_gateway", [broken])
    assert answer["status"] >= 400
