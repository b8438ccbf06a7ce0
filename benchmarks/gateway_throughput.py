"""API gateway: requests per second through Caddy against the service alone (limit: 0.95)."""

from measure import Comparison, in_turns, product_port, report

PATH = "/api/appointments/v1/public/offices"


def main() -> None:
    """Load the same public list through the API gateway and directly."""
    port = product_port()
    through = f"http://127.0.0.1:{port}{PATH}"
    alone = f"http://127.0.0.1:{port + 2}{PATH}"
    rates = in_turns([alone, through], rounds=30)
    report(Comparison("api gateway throughput", rates[through], rates[alone], "req/s", 0.95, True))


if __name__ == "__main__":
    main()
