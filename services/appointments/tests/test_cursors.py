"""Cursors are the callers' to keep, not to make up: a tampered one is refused, never an outage."""

import base64
import json

import pytest

ID = "0f5a9a0e-6f1c-4f6e-9d5e-2f3a1b4c5d6e"
TAMPERED = (
    ["2026-11-25T10:00:00", ID],  # a time without a zone
    ["0001-01-01T00:00:00+14:00", ID],
    ["9999-12-31T23:59:59-14:00", ID],
    ["\x00", ID],
    ["\ud800", ID],
    ["A" * 300, ID],
    [10**30, ID],
    [-(10**30), ID],
    [2**63, ID],
    [1e300, ID],
    [True, ID],
    [None, ID],
    [[], {}],
    [ID],
    [f"{ID}\x00"],
    {},
    "text",
    7,
)


def cursor_of(key) -> str:
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


@pytest.mark.parametrize("key", TAMPERED, ids=lambda key: json.dumps(key)[:30])
async def test_a_tampered_cursor_is_refused_or_leads_nowhere(desk, in_days, key):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    span = {"from_": in_days(1), "to": in_days(2)}
    lists = (
        ("/offices", {}),
        ("/public/offices", {}),
        ("/topics", {}),
        ("/rooms", {}),
        ("/advisers", {}),
        (f"/advisers/{adviser['id']}/absences", {}),
        ("/appointments", span),
        (f"/offices/{desk.office_id}/tasks", {}),
        (f"/offices/{desk.office_id}/booked-talks", {}),
        ("/slots", {**span, "topic_id": topic["id"], "channel": "video"}),
    )
    for path, params in lists:
        office = {} if "offices" in path or "absences" in path else {"office_id": desk.office_id}
        answer = await desk.get(path, **office, **params, cursor=cursor_of(key))
        assert answer.status_code in (200, 422), (path, answer.text)
        if answer.status_code == 422:
            assert answer.json()["type"] == "/problems/invalid-cursor", (path, answer.text)
