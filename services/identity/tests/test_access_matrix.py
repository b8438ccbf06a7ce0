"""Every route with every kind of caller that it does not name."""

from nahbar_testing.matrix import intruders_let_in, routes_with_two_connections


async def test_a_route_refuses_every_caller_it_does_not_name(app, client, tokens):
    assert await intruders_let_in(app, client, tokens) == []


def test_no_route_holds_a_connection_while_it_waits_for_another(app):
    assert routes_with_two_connections(app) == []
