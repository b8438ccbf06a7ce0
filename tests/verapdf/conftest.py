"""veraPDF from Maven Central (pom.xml beside this), in the cache of built servers.

Without Java or Maven, or where Maven Central is not reached, its tests are skipped and say so.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

POM = Path(__file__).with_name("pom.xml")
JARS = Path.home() / ".cache" / "nahbar" / "verapdf-1.28.2"


@pytest.fixture(scope="module")
def verapdf() -> list[str]:
    """Give the command that validates; skip where there is none to be had."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed: no veraPDF, PDF/UA-1 was not validated")
    if not list(JARS.glob("greenfield-apps-*.jar")):
        goal = ["dependency:copy-dependencies", f"-DoutputDirectory={JARS}"]
        fetched = subprocess.run(
            ["mvn", "-q", "-B", "-f", str(POM), *goal], capture_output=True, text=True
        )
        if fetched.returncode != 0:
            shutil.rmtree(JARS, ignore_errors=True)
            pytest.skip("veraPDF could not be fetched from Maven Central: not validated")
    main = "org.verapdf.apps.GreenfieldCliWrapper"
    return ["java", "-Xmx512m", "-cp", f"{JARS}/*", main, "--flavour", "ua1", "--format", "text"]
