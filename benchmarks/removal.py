"""Somebody in a talk whose right is taken away: until the other's browser shows no picture of them.

Two real browsers in a talk, the client's camera on. Their link is replaced, or their consent
withdrawn; from that answer on until the last frame that the adviser's page presented. The worst of
all runs (`NAHBAR_RUNS`, 20) against the two seconds that are promised.
"""

from statistics import median

from browser import run
from measure import Comparison, report

PROMISED_MS = 2000.0


def main() -> None:
    """Measure both and compare."""
    comparisons = []
    for kind, name in (("link", "link replaced"), ("withdrawal", "consent withdrawn")):
        milliseconds = run("removal", only=kind)[kind]
        print(f"{name}: {len(milliseconds)} runs, median {median(milliseconds):.0f} ms")
        comparisons.append(
            Comparison(f"{name} to no picture", max(milliseconds), PROMISED_MS, "ms", 1.0)
        )
    report(*comparisons)


if __name__ == "__main__":
    main()
