"""Every consent and withdrawal stands in the trail, with the text it was about."""

from nahbar_testing import trail_of


async def test_giving_and_withdrawing_are_noted_once_each(api, app, talk, declarations):
    await api.give(talk.client)
    await api.give(talk.client)
    await api.withdraw(talk.client)
    await api.withdraw(talk.client)
    (given,) = await trail_of(app, "consent.given")
    (withdrawn,) = await trail_of(app, "consent.withdrawn")
    for entry in (given, withdrawn):
        assert entry["chain"] == str(talk.office_id)
        assert (entry["actor_kind"], entry["actor_id"]) == ("participant", str(talk.client_id))
        assert entry["appointment_id"] == str(talk.appointment_id)
    assert given["declaration_id"] == declarations["client"]["id"]
    assert len(given["text"]) == 64


async def test_what_was_refused_is_not_noted_as_given(api, app, talk, declarations):
    text = (await api.read(talk.client)).json() | {"text_sha256": "0" * 64}
    await api.give(talk.client, text=text)
    assert await trail_of(app, "consent.given") == []


async def test_a_publication_is_noted(api, app, talk, declarations):
    published = await trail_of(app, "declaration.published")
    assert declarations["client"]["id"] in {entry["subject_id"] for entry in published}
