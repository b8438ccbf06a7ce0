"""Checks the Python version before anything is imported that an old Python cannot read."""

import sys

if sys.version_info[:2] != (3, 11):
    sys.stderr.write(
        "Nahbar needs Python 3.11, this is "
        + ".".join(str(part) for part in sys.version_info[:2])
        + ": install it (Debian 12: apt-get install python3.11 python3.11-venv)"
        + " or name it: make run PYTHON=/path/to/python3.11\n"
    )
    sys.exit(1)

from nahbar_local.cli import main
from nahbar_local.orphans import end_with_parent

# make, should it be killed, takes the whole run with it.
end_with_parent()
sys.exit(main())
