"""API gateway: requests per second through Caddy against the service alone (limit: 0.95)."""

from measure import Comparison, alternating, product_port, report

PATH = "/api/appointments/v1/public/offices"


def main() -> None:
    """Load the same public list through the API gateway and directly."""
    port = product_port()
    through = f"http://127.0.0.1:{port}{PATH}"
    alone = f"http://127.0.0.1:{port + 2}{PATH}"
    best = alternating([(alone, 16), (through, 16)])
    report(Comparison("api gateway throughput", best[through], best[alone], "req/s", 0.95, True))


if __name__ == "__main__":
    main()
