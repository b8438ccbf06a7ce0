"""Every route with every kind of caller that it does not name."""

from nahbar_testing.matrix import intruders_let_in, operations_of, routes_with_two_connections


async def test_a_route_refuses_every_caller_it_does_not_name(app, client, tokens):
    assert await intruders_let_in(app, client, tokens) == []


def test_no_route_holds_a_connection_while_it_waits_for_another(app):
    assert routes_with_two_connections(app) == []


def test_in_an_emergency_nothing_but_this_is_read(app):
    opened = {
        f"{operation.method} {operation.path}"
        for operation in operations_of(app)
        if operation.access.get("emergency")
    }
    # ADR 0061: whoever adds to it writes there why.
    assert opened == {
        "GET /api/appointments/v1/appointments",
        "GET /api/appointments/v1/appointments/{appointment_id}",
        "GET /api/appointments/v1/clients/{client_id}",
    }
