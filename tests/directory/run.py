"""Signing in at a real Keycloak, in a real browser (`make test-directory`).

Keycloak comes from Maven Central (Java 17 or newer, and Maven, to fetch it once). Where they are
missing this says so and ends well: nothing was tested then.
"""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION = "26.4.0"
ARTIFACT = f"org.keycloak:keycloak-quarkus-dist:{VERSION}:zip"
ZIP = Path.home() / f".cache/nahbar/keycloak-quarkus-dist-{VERSION}.zip"
PATIENCE_SECONDS = 600


def main() -> int:
    """Start a product that knows a directory, and inside of it the directory and the browser."""
    if "--inside" in sys.argv:
        return inside()
    reason = why_not()
    if reason is not None:
        sys.stdout.write(f"SKIPPED: {reason}: signing in at a real directory was not tested\n")
        return 0
    port = free_port()
    environment = {
        **os.environ,
        "NAHBAR_DIRECTORY_ISSUER": f"http://127.0.0.1:{port}/realms/amt",
        "NAHBAR_DIRECTORY_CLIENT_ID": "nahbar",
        "NAHBAR_DIRECTORY_CLIENT_SECRET": secrets.token_urlsafe(24),
        "NAHBAR_DIRECTORY_CONTACT": "IT-Service, Telefon 0541 7788-199",
        "PYTHONPATH": "infra/local",
    }
    product = ["-m", "nahbar_local", "with-product", "--throw-away", "directory", "--"]
    own = [sys.executable, str(Path(__file__)), "--inside"]
    done = subprocess.run([sys.executable, *product, *own], cwd=ROOT, env=environment, check=False)
    return done.returncode


def inside() -> int:
    """Run the browser against a directory that starts now."""
    password = secrets.token_urlsafe(12)
    with keycloak(password) as url:
        environment = {**os.environ, "KEYCLOAK_URL": url, "KEYCLOAK_PASSWORD": password}
        browser = ["npx", "playwright", "test", "-c", "e2e/directory.config.ts"]
        done = subprocess.run(browser, cwd=ROOT / "frontend", env=environment, check=False)
        return done.returncode


def why_not() -> str | None:
    """Fetch what is missing; say why that is not possible."""
    if shutil.which("java") is None:
        return "Java is not installed"
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    major = next((word.strip('"').split(".")[0] for word in said.split() if '"' in word), "0")
    if not major.isdecimal() or int(major) < 17:
        return f"Java is older than 17 ({major})"
    if ZIP.is_file():
        return None
    if shutil.which("mvn") is None:
        return f"neither {ZIP} nor Maven is there"
    ZIP.parent.mkdir(parents=True, exist_ok=True)
    goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1"
    fetch = ["mvn", "-q", "-B", f"{goal}:get", f"-Dartifact={ARTIFACT}", "-Dtransitive=false"]
    copy = ["mvn", "-q", "-B", f"{goal}:copy", f"-Dartifact={ARTIFACT}"]
    where = [f"-DoutputDirectory={ZIP.parent}", "-Dmdep.useBaseVersion=true"]
    for command in (fetch, [*copy, *where]):
        if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode != 0:
            return f"{ARTIFACT} cannot be fetched"
    return None if ZIP.is_file() else f"{ARTIFACT} is not where Maven said"


@contextmanager
def keycloak(password: str) -> Iterator[str]:
    """Run a Keycloak of its own, with nothing but the realm of this folder; end it afterwards."""
    url = os.environ["NAHBAR_DIRECTORY_ISSUER"].removesuffix("/realms/amt")
    home = unpack(Path(os.environ["NAHBAR_VAR"]) / "keycloak")
    write_realm(home, password)
    environment = {
        **os.environ,
        "JAVA_OPTS_KC_HEAP": "-Xms64m -Xmx400m",
        "KC_BOOTSTRAP_ADMIN_USERNAME": "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD": password,
    }
    command = [
        str(home / "bin/kc.sh"),
        "start-dev",
        "--import-realm",
        "--db=dev-mem",
        "--http-host=127.0.0.1",
        f"--http-port={url.rpartition(':')[2]}",
        f"--hostname={url}",
        "--cache=local",
    ]
    with (home / "keycloak.log").open("w") as log:
        process = subprocess.Popen(
            command, env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        wait_for(f"{url}/realms/amt/.well-known/openid-configuration", process, home)
        yield url
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def unpack(into: Path) -> Path:
    """Unpack the distribution; zip files keep no mode."""
    shutil.rmtree(into, ignore_errors=True)
    with zipfile.ZipFile(ZIP) as archive:
        archive.extractall(into)
    home = into / f"keycloak-{VERSION}"
    (home / "bin/kc.sh").chmod(0o755)
    return home


def write_realm(home: Path, password: str) -> None:
    """Write the realm with this run's address and secrets."""
    values = {
        "@BASE_URL@": os.environ["NAHBAR_BASE_URL"],
        "@CLIENT_SECRET@": os.environ["NAHBAR_DIRECTORY_CLIENT_SECRET"],
        "@PASSWORD@": password,
    }
    text = Path(__file__).with_name("realm.json").read_text("utf-8")
    for name, value in values.items():
        text = text.replace(name, json.dumps(value)[1:-1])
    folder = home / "data/import"
    folder.mkdir(parents=True)
    (folder / "amt-realm.json").write_text(text, "utf-8")


def wait_for(url: str, process: "subprocess.Popen[bytes]", home: Path) -> None:
    """Wait until an address answers."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(1)
    last = (home / "keycloak.log").read_text("utf-8", "replace").splitlines()[-20:]
    raise SystemExit("\n".join([*last, "Keycloak did not start"]))


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
