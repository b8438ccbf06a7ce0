"""What is another office's is not found, before anything that was sent is read."""

from typing import Any

import pytest
from nahbar_testing import keyed

API = "/api/allowance/v1"
MALFORMED = ['{"amount_cents": "many"}', "[]", "{}", "{", ""]


@pytest.mark.parametrize("body", MALFORMED)
async def test_a_malformed_body_of_a_stranger_finds_nothing(
    office: Any, create_office: Any, body: str
) -> None:
    budget, product = await office.create_budget(), await office.create_product(pins=0)
    stranger = create_office().officer()
    for method, path in (
        ("POST", f"/budgets/{budget['id']}/fundings"),
        ("POST", f"/budgets/{budget['id']}/reductions"),
        ("PATCH", f"/products/{product['id']}"),
        ("POST", f"/products/{product['id']}/pin-batches"),
    ):
        for content_type in ("application/json", "text/csv"):
            headers = keyed(stranger, **{"content-type": content_type, "if-match": '"1"'})
            answer = await office.client.request(
                method, f"{API}{path}", headers=headers, content=body
            )
            assert answer.status_code == 404, (method, path, answer.text)
