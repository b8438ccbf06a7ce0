"""Whether a consent to an earlier version still suffices: the publisher decides."""


async def _decision(api, talk):
    (decision,) = (await api.decide((talk.client_id, "client")))["decisions"]
    return decision["allowed"], decision["reason"]


async def test_a_material_change_asks_people_anew(api, talk, declarations):
    first = (await api.give(talk.client)).json()
    await api.create_published(word="anders", material_change=True)
    assert await _decision(api, talk) == (False, "outdated")
    own = await api.own(talk.client)
    assert (own["state"], own["renewal_needed"]) == ("given", True)
    second = (await api.give(talk.client)).json()
    assert second["consent_id"] != first["consent_id"]
    assert await _decision(api, talk) == (True, None)
    assert (await api.own(talk.client))["renewal_needed"] is False


async def test_it_asks_those_of_any_version_before(api, talk, declarations):
    await api.give(talk.client)
    await api.create_published(word="zwei")
    assert await _decision(api, talk) == (True, None)
    await api.create_published(word="drei", material_change=True)
    await api.create_published(word="vier")
    assert await _decision(api, talk) == (False, "outdated")


async def test_it_asks_nobody_of_another_audience(api, talk, declarations):
    await api.give(talk.client)
    await api.create_published(audience="guest", word="anders", material_change=True)
    assert await _decision(api, talk) == (True, None)


async def test_a_version_taken_back_with_its_consents_opens_nothing(api, talk, declarations):
    await api.give(talk.client)
    await api.step(declarations["client"], "retire", consents_end=True)
    assert await _decision(api, talk) == (False, "outdated")
    assert (await api.withdraw(talk.client)).json()["state"] == "withdrawn"
    await api.create_published(word="neu")
    assert (await api.give(talk.client)).status_code == 201
    assert await _decision(api, talk) == (True, None)


async def test_a_version_taken_back_alone_leaves_consents_as_they_are(api, talk, declarations):
    await api.give(talk.client)
    await api.step(declarations["client"], "retire", consents_end=False)
    assert await _decision(api, talk) == (True, None)


async def test_an_offices_first_own_version_may_be_a_material_change(api, talk):
    await api.create_published(office_id=None)
    await api.give(talk.client)
    await api.create_published(word="eigene")
    assert await _decision(api, talk) == (True, None)
    await api.create_published(word="anders", material_change=True)
    assert await _decision(api, talk) == (False, "outdated")


async def test_what_does_not_hold_in_an_office_asks_nobody_there(api, talk):
    await api.create_published(word="eigene")
    await api.give(talk.client)
    await api.create_published(office_id=None, word="alle", material_change=True)
    assert await _decision(api, talk) == (True, None)


async def test_the_text_that_holds_again_needs_no_second_yes(api, talk):
    """An own version is taken back: people who agreed to the one for all offices agreed to it."""
    await api.create_published(office_id=None)
    await api.give(talk.client)
    own = await api.create_published(word="eigene", material_change=True)
    assert await _decision(api, talk) == (False, "outdated")
    await api.step(own, "retire", consents_end=False)
    assert await _decision(api, talk) == (True, None)


async def test_the_adviser_sees_that_somebody_has_to_agree_anew(api, talk, declarations):
    await api.give(talk.client)
    await api.create_published(word="anders", material_change=True)
    items = (await api.overview(talk.adviser)).json()["items"]
    found = {item["part"]: (item["state"], item["renewal_needed"]) for item in items}
    assert found["client"] == ("given", True)
    assert found["adviser"] == ("none", False)
