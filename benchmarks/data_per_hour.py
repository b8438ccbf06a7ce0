"""Megabytes an hour of Sparsam and Nur Ton against LiveKit's defaults.

Two people, the same lively picture and conversation for all three; what one of them sends and
receives, on average, with 28 bytes of IP and UDP headers a packet. Limits: 0.045 and 0.006 (AV1 at
60 kbit/s, packets of 60 ms; the aim for Nur Ton is 0.0055).
"""

from statistics import mean

from browser import run
from measure import Comparison, report


def main() -> None:
    """Measure all three and compare."""
    figures = run("data-per-hour")
    saving, sound, defaults = (mean(figures[name]) for name in ("sparsam", "nur_ton", "defaults"))
    report(
        Comparison("data of Sparsam against defaults", saving, defaults, "MB/h", 0.045),
        Comparison("data of Nur Ton against defaults", sound, defaults, "MB/h", 0.006),
    )


if __name__ == "__main__":
    main()
