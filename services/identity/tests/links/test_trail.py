"""Links in the trail: which one, for whom, and which it replaced or was ended; no secret."""

import json

from nahbar_testing import trail_of

from ..conftest import OFFICE
from .test_links import issue, new_link, revoke


async def test_a_link_is_noted_with_the_one_it_replaces(client, app, link_maker):
    body = new_link()
    first = (await issue(client, link_maker, body)).json()
    second = (await issue(client, link_maker, body)).json()
    noted = await trail_of(app, "link.issued")
    assert [entry["subject_id"] for entry in noted] == [first["link_id"], second["link_id"]]
    assert [entry["replaced"] for entry in noted] == [[], [first["link_id"]]]
    assert noted[0]["chain"] == OFFICE
    assert noted[0]["appointment_id"] == body["appointment_id"]


async def test_a_revocation_is_noted_once_for_each_link_that_it_ends(client, app, link_maker):
    body = new_link()
    issued = [
        (await issue(client, link_maker, new_link(appointment_id=body["appointment_id"]))).json()
        for _ in range(2)
    ]
    for _ in range(2):
        await revoke(client, link_maker, appointment_id=body["appointment_id"])
    ended = {entry["subject_id"] for entry in await trail_of(app, "link.revoked")}
    assert len(await trail_of(app, "link.revoked")) == 2
    assert ended == {link["link_id"] for link in issued}


async def test_neither_secret_nor_code_gets_into_the_trail(client, app, link_maker):
    link = (await issue(client, link_maker, new_link())).json()
    (entry,) = await trail_of(app, "link.issued")
    written = json.dumps(entry, default=str)
    assert link["secret"] not in written
    assert link["code"] not in written
