"""Click to the other's first picture: our call page against a bare livekit-client page.

The adviser is in the call with the camera on; the client taps „Jetzt hineingehen". The bare page
connects at a tap too, to the same LiveKit server through the same API gateway. Medians of several
rounds in turn; limit: 1.15.
"""

from statistics import median

from browser import run
from measure import Comparison, report


def main() -> None:
    """Measure both and compare."""
    figures = run("first-frame")
    ours, bare = median(figures["ours"]), median(figures["bare"])
    report(Comparison("click to first picture", ours, bare, "ms", 1.15))


if __name__ == "__main__":
    main()
