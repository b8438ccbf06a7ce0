"""What a browser does by its cookie alone needs a header that no foreign page can send."""

import pytest
from nahbar_testing.matrix import operations_of

from .conftest import ONE_ENGINE, problem


@ONE_ENGINE
async def test_no_route_acts_on_a_cookie_without_the_header(app, client):
    on_a_cookie = [
        op
        for op in operations_of(app)
        if op.path.endswith(("/refresh", "/current")) and op.is_public
    ]
    assert len(on_a_cookie) == 4
    for op in on_a_cookie:
        for headers in ({}, {"x-nahbar-refresh": "0"}):
            answer = await client.request(op.method, op.path, headers=headers)
            assert problem(answer) == (403, "refresh-header-missing"), op


@ONE_ENGINE
@pytest.mark.parametrize("prefix", ["sessions", "link-sessions"])
async def test_with_the_header_signing_out_works_without_a_cookie(client, prefix):
    answer = await client.delete(
        f"/api/identity/v1/{prefix}/current", headers={"x-nahbar-refresh": "1"}
    )
    assert answer.status_code == 204
