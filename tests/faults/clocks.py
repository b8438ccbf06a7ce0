"""A service whose clock is wrong: `python -m tests.faults.clocks <seconds> <package> serve …`.

SIGUSR1 puts its clock an hour forward while it runs, SIGUSR2 an hour back. The machine's own clock
stays as it is, and so do timers: a clock that is set moves no monotonic one.
"""

import runpy
import signal
import sys
import time
from datetime import UTC, datetime, timedelta

import time_machine

HOUR = timedelta(hours=1)
FORWARD, BACK = signal.SIGUSR1, signal.SIGUSR2


def main() -> None:
    """Set the clock, and run the service as it would run by itself."""
    seconds, package, *arguments = sys.argv[1:]
    wrong = datetime.fromtimestamp(time.time() + float(seconds), UTC)
    clock = time_machine.travel(wrong, tick=True).start()
    signal.signal(FORWARD, lambda *_: clock.shift(HOUR))
    signal.signal(BACK, lambda *_: clock.shift(-HOUR))
    sys.argv = [package, *arguments]
    runpy.run_module(package, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
