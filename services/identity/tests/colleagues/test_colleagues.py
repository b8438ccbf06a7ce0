"""A data-protection officer sees names of those who work in the office, and no more of them."""

from ..conftest import API, OFFICE, OTHER_OFFICE

PATH = f"{API}/offices/{OFFICE}/colleagues"


async def test_those_of_the_office_and_of_all_offices_are_named(client, tokens, create_account):
    here = await create_account(f"adviser@{OFFICE}", f"adviser@{OTHER_OFFICE}")
    everywhere = await create_account("admin@*")
    await create_account(f"adviser@{OTHER_OFFICE}")
    answer = await client.get(PATH, headers=tokens.staff(f"dpo@{OFFICE}"))
    assert answer.status_code == 200
    found = {each["id"]: each for each in answer.json()["items"]}
    assert found.keys() == {str(here.id), str(everywhere.id)}
    assert found[str(here.id)] == {
        "id": str(here.id),
        "display_name": "Jana Beispiel",
        # What they do elsewhere is no business of this office's officer.
        "roles": [f"adviser@{OFFICE}"],
        "active": True,
    }
    assert here.email not in answer.text


async def test_pages_follow_one_another(client, tokens, create_account):
    people = [await create_account(f"adviser@{OFFICE}") for _ in range(3)]
    dpo, found, cursor = tokens.staff(f"dpo@{OFFICE}"), [], {}
    while True:
        page = (await client.get(PATH, params={"limit": 2, **cursor}, headers=dpo)).json()
        found += [each["id"] for each in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert sorted(found) == sorted(str(person.id) for person in people)


async def test_it_is_for_the_officer_of_the_office_alone(client, tokens):
    for role, office, status in (
        ("admin", OFFICE, 403),
        ("adviser", OFFICE, 403),
        ("dpo", OTHER_OFFICE, 404),
        ("dpo", "*", 200),
    ):
        answer = await client.get(PATH, headers=tokens.staff(f"{role}@{office}"))
        assert answer.status_code == status, role
