"""The commands behind the Makefile: `python -m nahbar_local <command>`."""

import argparse
import errno
import os
import subprocess
import sys
from collections.abc import Callable, Sequence

from nahbar_local import commands, compose_secrets, debian_packages, demo, fresh, lock, ports
from nahbar_local.banner import print_banner
from nahbar_local.compose import Installation
from nahbar_local.files import write_private_json
from nahbar_local.locks import run_lock
from nahbar_local.problems import SetupProblem
from nahbar_local.progress import say
from nahbar_local.settings import ROOT, load_settings
from nahbar_local.setup import build
from nahbar_local.start import Stopped, running, serve_until_stopped, stoppable
from nahbar_local.venv import TESTS_LOCK, Venv

PACKAGES = {"tests": debian_packages.FOR_TESTS, "benchmarks": debian_packages.FOR_BENCHMARKS}

INTERRUPTED = 130


def run_command(arguments: argparse.Namespace) -> int:
    """Set up what is missing, start everything, stop at Ctrl-C."""
    settings = load_settings()
    with running(settings) as processes:
        print_banner(settings)
        serve_until_stopped(processes)
    return 0


def build_command(arguments: argparse.Namespace) -> int:
    """Set up the checkout without starting anything."""
    build()
    return 0


def clean_data_command(arguments: argparse.Namespace) -> int:
    """Delete databases, secrets and demo accounts of this copy, so that the next start is a first.

    Takes the run's lock: it never deletes under a product that runs.
    """
    settings = load_settings()
    with run_lock(settings.var):
        fresh.empty(settings.var)
    say(f"deleted the data under {settings.var}")
    return 0


def compose_secrets_command(arguments: argparse.Namespace) -> int:
    """Make the secrets and .env of a compose installation, once."""
    compose_secrets.make_all(ROOT, ROOT, os.environ)
    say(f"made .env and {compose_secrets.FOLDER}: keep both, and back them up apart from the data")
    return 0


def compose_demo_command(arguments: argparse.Namespace) -> int:
    """Load the demo office into this folder's running compose installation; never into a real one.

    Writes var/compose/demo.json, by which walkthrough, security and browser tests find it.
    """
    installation = Installation()
    path = ROOT / "var/compose/demo.json"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    loaded = demo.load(installation, installation.base_url)
    about: dict[str, object] = {
        "folder": str(installation.folder),
        "project": None,
        "variables": {},
    }
    write_private_json(path, loaded | {"compose": about})
    say(f"loaded the demo office; its sign-ins are in {path}")
    return 0


def dev_command(arguments: argparse.Namespace) -> int:
    """Set up the checkout and fill .venv with everything that tests and checks need."""
    built = build()
    built.venv.ensure(TESTS_LOCK)
    if arguments.packages:
        debian_packages.ensure(PACKAGES[arguments.packages])
    return 0


def lock_command(arguments: argparse.Namespace) -> int:
    """Write the locks from the pyproject.toml files, or check that they fit."""
    venv = Venv(ROOT)
    venv.ensure_uv()
    if arguments.check:
        lock.check(ROOT, venv)
        return 0
    changed = lock.write_all(ROOT, venv, upgrade=arguments.upgrade)
    say(f"changed: {', '.join(str(path.relative_to(ROOT)) for path in changed) or 'nothing'}")
    return 0


def with_product_command(arguments: argparse.Namespace) -> int:
    """Start the product, run a program against it, stop; gives the program's exit code.

    The program finds the product through NAHBAR_BASE_URL and NAHBAR_DEMO (path of demo.json).
    """
    if not arguments.throw_away:
        return _run_with_product(arguments, dict(os.environ))
    # A copy of its own: its folder, the next free ports, loopback.
    with ports.reserved(18080) as port:
        own = {
            "NAHBAR_VAR": str(ROOT / "var" / arguments.throw_away),
            "NAHBAR_PORT": str(port),
            "NAHBAR_HOST": "",
        }
        return _run_with_product(arguments, {**os.environ, **own})


def _run_with_product(arguments: argparse.Namespace, environment: dict[str, str]) -> int:
    # Without mail unless asked for: programs read invitations from answers.
    environment = {"NAHBAR_MAIL": "0", **environment}
    settings = load_settings(environment)
    with running(settings, from_nothing=bool(arguments.throw_away)):
        environment = {
            **os.environ,
            "NAHBAR_BASE_URL": settings.base_url,
            "NAHBAR_DEMO": str(settings.var / "demo.json"),
            "NAHBAR_PORT": str(settings.port),
            "NAHBAR_VAR": str(settings.var),
            "PATH": f"{Venv(ROOT).bin}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        }
        return subprocess.run(arguments.program, env=environment, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nahbar_local", description=__doc__)
    subcommands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, function: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        summary = (function.__doc__ or "").splitlines()[0]
        command = subcommands.add_parser(name, help=summary, description=summary)
        command.set_defaults(function=function)
        return command

    add("run", run_command)
    add("build", build_command)
    add("clean-data", clean_data_command)
    add("compose-secrets", compose_secrets_command)
    add("compose-demo", compose_demo_command)
    add("dev", dev_command).add_argument("--packages", choices=PACKAGES)
    locks = add("lock", lock_command)
    locks.add_argument("--check", action="store_true", help="change nothing, fail on a difference")
    locks.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    product = add("with-product", with_product_command)
    product.add_argument("--throw-away", metavar="NAME", help="use a new copy under var/NAME")
    product.add_argument("program", nargs="+")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; a problem is one sentence (after a program's last lines), never a trace."""
    arguments = _parser().parse_args(argv)
    try:
        with stoppable():
            return int(arguments.function(arguments))
    except SetupProblem as problem:
        detail, _, sentence = str(problem).rpartition("\n")
        if detail:
            sys.stderr.write(f"{detail}\n")
        sys.stderr.write(f"Nahbar: {sentence}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"Nahbar: {_about_files(error)}\n")
        return 1
    except Stopped:
        say("Nahbar has stopped.")
        # Stopping is how a run ends; for anything else it means that the work is not done.
        return 0 if arguments.function is run_command else INTERRUPTED


def _about_files(error: OSError) -> str:
    """Say what to do about a disk that is full or a file that cannot be written."""
    where = error.filename or "a file"
    if error.errno == errno.ENOSPC:
        return f"{where} cannot be written: {commands.MAKE_ROOM}"
    return (
        f"{where} cannot be used ({error.strerror or error}): give it to the user who runs this"
        f" (chown), or choose another folder with NAHBAR_VAR"
    )
