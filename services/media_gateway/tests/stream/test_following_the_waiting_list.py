"""The adviser's waiting list as a stream: a sound for whoever comes, in all appointments."""

from nahbar_common.ids import new_random_id
from serving import reading

PATH = "/api/media/v1/waiting/events"


async def test_the_adviser_hears_of_everybody_who_comes_and_goes(create_talk):
    me, office = new_random_id(), new_random_id()
    talks = [create_talk(adviser_id=me, office_id=office) for _ in range(2)]
    for talk in talks:
        await talk.book()
        talk.everybody_consents()
    async with reading(talks[0].http, PATH, talks[0].adviser) as stream:
        assert await stream.next() == ("snapshot", {"items": []})
        lengths = []
        for act in (
            talks[0].enter(talks[0].client),
            talks[1].enter(talks[1].client),
            talks[0].http.post(f"{talks[0].path}/leave", headers=talks[0].client),
        ):
            await act
            name, data = await stream.next()
            assert name == "waiting"
            lengths.append(len(data["items"]))
        assert lengths == [1, 2, 1]
        assert data["items"][0]["appointment_id"] == str(talks[1].appointment_id)


async def test_nobody_hears_of_a_colleagues_waiting_room(create_talk):
    mine, colleagues = create_talk(), create_talk()
    for talk in (mine, colleagues):
        await talk.book()
        talk.everybody_consents()
    async with reading(mine.http, PATH, mine.adviser) as stream:
        await stream.next()
        await colleagues.enter(colleagues.client)
        await mine.enter(mine.client)
        _, data = await stream.next()
        assert [item["appointment_id"] for item in data["items"]] == [str(mine.appointment_id)]


async def test_a_team_lead_follows_the_whole_office(create_talk):
    office = new_random_id()
    talks = [create_talk(office_id=office), create_talk(office_id=office), create_talk()]
    for talk in talks:
        await talk.book()
        talk.everybody_consents()
    lead = talks[0].tokens.staff(f"team_lead@{office}")
    async with reading(talks[0].http, f"{PATH}?office_id={office}", lead) as stream:
        assert (await stream.next())[1]["items"] == []
        for talk, waiting in ((talks[2], 0), (talks[0], 1), (talks[1], 2)):
            await talk.enter(talk.client)
            if waiting:
                assert len((await stream.next())[1]["items"]) == waiting
    answer = await talks[0].http.get(f"{PATH}?office_id={new_random_id()}", headers=lead)
    assert answer.status_code == 404
