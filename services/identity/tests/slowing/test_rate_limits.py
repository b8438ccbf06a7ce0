"""Floods on public routes."""

import pytest

from ..conftest import API, problem


@pytest.mark.usefixtures("whole_minute")
async def test_a_flood_from_one_network_is_told_to_come_back_later(open_browser):
    flood, neighbour = open_browser("203.0.113.1"), open_browser("203.0.113.2")
    body = {"secret": "x"}
    answers = [
        await flood.post(f"{API}/invitations/accept", json=body | {"password": "x"})
        for _ in range(61)
    ]
    assert problem(answers[0]) == (404, "invitation-unknown")
    assert problem(answers[-1]) == (429, "too-many-requests")
    assert 0 < int(answers[-1].headers["retry-after"]) <= 120
    other = await neighbour.post(f"{API}/invitations/accept", json=body | {"password": "x"})
    assert problem(other) == (404, "invitation-unknown")
