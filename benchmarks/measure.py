"""What the benchmarks share: load with wrk, percentiles, and the one line each of them prints."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Comparison:
    """Ours against a floor measured in the same run.

    limit: what the ratio must reach (at_least) or stay under (not at_least).
    """

    name: str
    ours: float
    floor: float
    unit: str
    limit: float
    at_least: bool = False

    @property
    def ratio(self) -> float:
        """Ours divided by the floor."""
        return self.ours / self.floor

    @property
    def holds(self) -> bool:
        """Tell whether the ratio keeps to its limit."""
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    def line(self) -> str:
        """Write the benchmark's one line."""
        sign, verdict = (">=" if self.at_least else "<="), ("ok" if self.holds else "MISSED")
        return (
            f"{self.name}: ratio {self.ratio:.3g} (limit {sign} {self.limit:g}, {verdict});"
            f" ours {self.ours:.4g} {self.unit}, floor {self.floor:.4g} {self.unit}"
        )


def report(*comparisons: Comparison) -> None:
    """Print the lines; exit with 1 when a limit is missed."""
    for comparison in comparisons:
        print(comparison.line(), flush=True)
    sys.exit(0 if all(comparison.holds for comparison in comparisons) else 1)


def product_port() -> int:
    """Give the running product's port; `make bench` starts one and says where."""
    return int(os.environ["NAHBAR_PORT"])


def product_var() -> Path:
    """Give the running product's data folder."""
    return Path(os.environ["NAHBAR_VAR"])


def requests_per_second(url: str, *, seconds: int, connections: int) -> float:
    """Load a loopback URL with wrk; every answer must be a 2xx."""
    wrk = shutil.which("wrk")
    if wrk is None:
        sys.exit("wrk is missing: on Debian, apt-get install wrk")
    output = subprocess.run(
        [wrk, "-t1", f"-c{connections}", f"-d{seconds}s", url],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        sys.exit(f"{url} did not answer well:\n{output}")
    match = re.search(r"Requests/sec:\s+([\d.]+)", output)
    if match is None:
        sys.exit(f"wrk said something unexpected:\n{output}")
    return float(match.group(1))


def in_turns(urls: Sequence[str], *, rounds: int, connections: int = 16) -> dict[str, float]:
    """Load URLs in turn, two seconds each; give each one's requests a second over all its turns.

    A shared machine is faster and slower by a third within a minute: many short turns let every
    URL have its share of both, which the best of a few long ones does not. Every other round goes
    backwards, so that no URL always follows the same one.
    """
    total = dict.fromkeys(urls, 0.0)
    for number in range(rounds):
        for url in urls if number % 2 == 0 else reversed(urls):
            # What the last load left unanswered is not this one's work.
            time.sleep(0.3)
            total[url] += requests_per_second(url, seconds=2, connections=connections)
    return {url: requests / rounds for url, requests in total.items()}


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
