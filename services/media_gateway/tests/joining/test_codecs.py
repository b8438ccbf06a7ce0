"""One codec for a talk: AV1 where everybody's browser can, VP8 otherwise."""

import pytest
from talks import claims_of

BOTH = {"av1": {"sends": True, "receives": True}}


async def come(talk, headers, says):
    answer = await talk.http.post(f"{talk.path}/participants", headers=headers, json=says)
    assert answer.status_code == 200, answer.text
    return answer.json()["participant_id"]


async def meet(talk, *, adviser, client):
    """Bring both in, with what their browsers say of themselves."""
    await talk.book()
    talk.everybody_consents()
    await come(talk, talk.adviser, adviser)
    await talk.admit(await come(talk, talk.client, client))


async def codecs(talk, *people):
    return [(await talk.grant(headers)).json()["video_codec"] for headers in people]


async def test_a_talk_travels_in_av1_where_both_browsers_can(talk):
    await meet(talk, adviser=BOTH, client=BOTH)
    assert await codecs(talk, talk.adviser, talk.client) == ["av1", "av1"]


@pytest.mark.parametrize(
    "says",
    [
        {},
        {"av1": {"sends": True}},
        {"av1": {"receives": True}},
        {"av1": {"sends": False, "receives": False}},
    ],
)
async def test_one_browser_that_cannot_is_enough_for_vp8(talk, says):
    await meet(talk, adviser=BOTH, client=says)
    assert await codecs(talk, talk.adviser, talk.client) == ["vp8", "vp8"]


async def test_a_guest_who_comes_later_counts_from_then_on_and_while_they_are_here(talk):
    await meet(talk, adviser=BOTH, client=BOTH)
    await come(talk, talk.guest, {})
    assert await codecs(talk, talk.client) == ["vp8"]
    await talk.http.post(f"{talk.path}/leave", headers=talk.guest)
    assert await codecs(talk, talk.client) == ["av1"]


async def test_another_device_of_the_same_person_says_anew_what_it_can(talk):
    await meet(talk, adviser=BOTH, client=BOTH)
    await come(talk, talk.client, {"av1": {"receives": True}})
    assert await codecs(talk, talk.adviser) == ["vp8"]


async def test_the_others_see_who_can_and_nothing_else_of_anybody(talk):
    await meet(talk, adviser=BOTH, client={})
    shown = [
        claims_of((await talk.grant(headers)).json()["token"]).get("attributes")
        for headers in (talk.adviser, talk.client)
    ]
    assert shown == [{"av1": "yes"}, None]


async def test_a_report_that_is_none_is_refused(talk):
    await talk.book()
    talk.everybody_consents()
    answer = await talk.http.post(
        f"{talk.path}/participants", headers=talk.client, json={"av1": {"sends": "perhaps"}}
    )
    assert answer.status_code == 422
