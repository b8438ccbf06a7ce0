"""docs/security-matrix.md says what the committed OpenAPI documents say."""

import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "security" / "matrix.py"


def test_the_matrix_is_current():
    checked = subprocess.run(
        [sys.executable, str(PROGRAM), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
