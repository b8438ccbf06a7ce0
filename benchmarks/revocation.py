"""A right is taken while its person joins by it: seconds until nothing opens to them any more.

A link is replaced, an adviser's account closed, their role taken. Out means: the grant's route and
reads in other services answer 401, and no LiveKit token they got validates. Every other time they
are in the talk already. Counted from the answer that it was taken; the worst of all runs against
the two seconds that are promised. `NAHBAR_RACES` says how many runs of each.
"""

import json
import os
import sys
from functools import partial
from pathlib import Path
from statistics import median

from measure import ROOT, Comparison, percentile, report

sys.path.insert(0, str(ROOT))

from tests.conftest import Product
from tests.faults.revoking import begin, race_account, race_link, race_role

PROMISED_SECONDS = 2.0
RACES = int(os.environ.get("NAHBAR_RACES", "20"))


def main() -> None:
    """Race and compare."""
    product = Product(json.loads(Path(os.environ["NAHBAR_DEMO"]).read_text("utf-8")))
    adviser = product.create_adviser()
    talk = begin(product, adviser)
    kinds = {
        "link replaced": partial(race_link, talk),
        "account closed": partial(race_account, talk, adviser),
        "role taken": partial(race_role, talk, adviser),
    }
    comparisons = []
    for name, race in kinds.items():
        seconds = [race(joined=number % 2 == 0) for number in range(RACES)]
        print(
            f"{name}: median {median(seconds):.2f} s, 99th percentile"
            f" {percentile(seconds, 0.99):.2f} s"
        )
        comparisons.append(
            Comparison(f"{name} to out of the talk", max(seconds), PROMISED_SECONDS, "s", 1.0)
        )
    report(*comparisons)


if __name__ == "__main__":
    main()
