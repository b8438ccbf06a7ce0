"""A link is replaced while its person joins: seconds until nothing opens to them any more.

Out means: the grant's route answers 401, and no LiveKit token they got validates. Every other time
they are in the talk already. Counted from the answer that the new link was made; the worst of all
runs against the two seconds that are promised. `NAHBAR_RACES` says how many runs.
"""

import json
import os
import sys
from pathlib import Path
from statistics import median

from measure import ROOT, Comparison, percentile, report

sys.path.insert(0, str(ROOT))

from tests.conftest import Product
from tests.faults.revoking import begin, race_link

PROMISED_SECONDS = 2.0
RACES = int(os.environ.get("NAHBAR_RACES", "20"))


def main() -> None:
    """Race and compare."""
    product = Product(json.loads(Path(os.environ["NAHBAR_DEMO"]).read_text("utf-8")))
    talk = begin(product)
    seconds = [race_link(talk, joined=number % 2 == 0) for number in range(RACES)]
    print(f"median {median(seconds):.2f} s, 99th percentile {percentile(seconds, 0.99):.2f} s")
    report(Comparison("link replaced to out of the talk", max(seconds), PROMISED_SECONDS, "s", 1.0))


if __name__ == "__main__":
    main()
