"""What a service says of its requests, and what it keeps to itself."""

from prometheus_client.parser import text_string_to_metric_families

UNKNOWN = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


async def counted(client):
    """Requests by (method, route, status)."""
    text = (await client.get("/metrics")).text
    return {
        tuple(sample.labels[name] for name in ("method", "handler", "status")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "http_requests_total"
    }


async def test_requests_count_by_the_template_of_the_route_that_answered(client, tokens):
    path = "/api/example/v1/appointments/"
    for name in (UNKNOWN, UNKNOWN.replace("7", "8")):
        await client.get(path + name, headers=tokens.staff("adviser@*"))
    await client.get(path + UNKNOWN)
    of_route = {key: value for key, value in (await counted(client)).items() if path in key[1]}
    assert sum(of_route.values()) == 3
    assert {route for _, route, _ in of_route} == {path + "{appointment_id}"}
    assert ("GET", path + "{appointment_id}", "401") in of_route


async def test_made_up_paths_and_methods_are_one_line_each(client):
    for made_up in ("/one", "/two"):
        await client.get(made_up)
    for made_up in ("BREW", "WHEN"):
        await client.request(made_up, "/one")
    assert await counted(client) == {
        ("GET", "unmatched", "404"): 2,
        ("other", "unmatched", "404"): 2,
    }


async def test_a_failure_that_nobody_foresaw_counts_as_500(client):
    await client.get("/api/example/v1/broken")
    assert await counted(client) == {("GET", "/api/example/v1/broken", "500"): 1}


async def test_probes_are_not_counted(client):
    for path in ("/api/example/health/live", "/api/example/health/ready", "/metrics"):
        assert (await client.get(path)).is_success
    assert await counted(client) == {}


async def test_durations_are_in_seconds_and_of_every_counted_request(client):
    await client.get("/one")
    text = (await client.get("/metrics")).text
    assert 'http_request_duration_seconds_count{handler="unmatched",method="GET"} 1.0' in text
