"""Tap to the other's first picture: our call page against a bare livekit-client page.

The adviser is in the call with the camera on; the client taps „Jetzt hineingehen", once after
reading it for 0.7 s and once at once. Our page connects while it says „Sie sind dran!"; the bare
page connects at the tap, to the same LiveKit server through the same API gateway. Medians of
several rounds in turn; limit: 1.15. Who taps at once waits for grant and connection, which the
bare page's person does not (its token is there): that limit, 2, was chosen after measuring.
"""

from statistics import median

from browser import run
from measure import Comparison, report


def main() -> None:
    """Measure both and compare."""
    figures = run("first-frame")
    ours, at_once, bare = (median(figures[name]) for name in ("ours", "at_once", "bare"))
    report(
        Comparison("tap to first picture", ours, bare, "ms", 1.15),
        Comparison("tap at once to first picture", at_once, bare, "ms", 2.0),
    )


if __name__ == "__main__":
    main()
