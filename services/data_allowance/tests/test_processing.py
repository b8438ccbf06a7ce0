"""What data_allowance tells about its processing: the provider learns nothing of a person."""


async def test_the_provider_is_told_nothing(office, client, tokens):
    await office.create_product()
    path = f"/api/allowance/v1/offices/{office.id}/processing"
    answer = await client.get(path, headers=tokens.service("consent", "processing:read"))
    assert answer.status_code == 200, answer.text
    found = {check["id"]: check for check in answer.json()["checks"]}["allowance.provider"]
    assert found["outcome"] == "ok"
    assert found["facts"]["providers"]
    assert found["facts"]["columns_looked_at"] > 20
