"""Routes that cost much, or that could be used to count up what an office has, are limited."""

import json

import pytest
from routes import SERVICES

DEAR = [
    ("appointments", "get", "/api/appointments/v1/slots"),
    ("appointments", "get", "/api/appointments/v1/my/slots"),
    ("appointments", "post", "/api/appointments/v1/clients/search"),
    ("appointments", "post", "/api/appointments/v1/clients"),
    ("appointments", "post", "/api/appointments/v1/appointments"),
    *(
        (service.name, "get", f"/api/{api}/v1/offices/{{office_id}}/trail{end}")
        for service, api in (
            (SERVICES / "identity", "identity"),
            (SERVICES / "appointments", "appointments"),
            (SERVICES / "consent", "consent"),
            (SERVICES / "media_gateway", "media"),
            (SERVICES / "data_allowance", "allowance"),
        )
        for end in ("", "/export", "/checkpoints", "/summary")
    ),
]


@pytest.mark.parametrize(("service", "method", "path"), DEAR, ids=str)
def test_a_dear_route_says_that_it_is_limited(service, method, path):
    document = json.loads((SERVICES / service / "openapi.json").read_text("utf-8"))
    refusal = document["paths"][path][method]["responses"]["429"]
    assert "too often" in refusal["description"]


def test_an_export_is_refused_after_six_in_a_minute(product, estate):
    # An officer of its own: whoever is slowed here is still slowed in the tests after it.
    headers = {**estate.newcomer("dpo", product.office_id), "nahbar-purpose": "verifying"}
    path = f"/api/media/v1/offices/{product.office_id}/trail/export"
    answers = [product.http.get(path, headers=headers) for _ in range(15)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused, "fifteen exports in a row went through"
    assert all(answer.headers["retry-after"] in answer.json()["detail"] for answer in refused)
