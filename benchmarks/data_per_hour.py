"""Megabytes an hour of Sparsam and Nur Ton against LiveKit's defaults.

Two people, the same lively picture and conversation for all three; what one of them sends and
receives, on average, with 28 bytes of IP and UDP headers a packet. Limits: 0.08 and 0.008.
"""

from statistics import mean

from browser import run
from measure import Comparison, report


def main() -> None:
    """Measure all three and compare."""
    figures = run("data-per-hour")
    saving, sound, defaults = (mean(figures[name]) for name in ("sparsam", "nur_ton", "defaults"))
    report(
        Comparison("data of Sparsam against defaults", saving, defaults, "MB/h", 0.08),
        Comparison("data of Nur Ton against defaults", sound, defaults, "MB/h", 0.008),
    )


if __name__ == "__main__":
    main()
