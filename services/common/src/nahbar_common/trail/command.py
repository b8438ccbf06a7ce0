"""`nahbar verify-log`: over an export and its checkpoints, without a running product."""

import json
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

from nahbar_common.clock import rfc3339
from nahbar_common.trail.timestamps import read_roots
from nahbar_common.trail.verifying import Checkpoints, Report, Verification

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

_EVERY = 2000
TimestampRoots = Annotated[
    Path | None,
    typer.Option(
        exists=True, dir_okay=False, help="Root certificates (PEM) of the timestamp authority"
    ),
]
_MEANS = {
    "unreadable": "this line is no entry",
    "not_canonical": "this line was edited: it is not written as we write",
    "changed": "this entry, or the one before it, is not what was written",
    "other_version": "this entry is of a version that this program does not know",
    "out_of_order": "an entry is missing before this one, or the order was changed",
    "checkpoint_differs": "a checkpoint states another hash here: the chain was written anew",
    "cut_off": "a checkpoint states that the chain goes on here: entries are missing at its end",
    "checkpoint_forged": "this checkpoint was signed by none of the keys, or contradicts another",
    "stamp_unfit": "this checkpoint's timestamp is none, of something else, or of somebody else",
}


@cli.callback()
def nahbar() -> None:
    """Tools that need no running product."""


def _add_what_services_bring() -> None:
    # This library knows no service: each names its own tools in its metadata, one or a group.
    for entry in metadata.entry_points(group="nahbar.commands"):
        brought = entry.load()
        if isinstance(brought, typer.Typer):
            cli.add_typer(brought, name=entry.name)
        else:
            cli.command(entry.name)(brought)


_add_what_services_bring()


@cli.command("verify-log")
def verify_log(
    export: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The export (JSONL)")],
    service: Annotated[str, typer.Option(help="Whose trail it is, such as appointments")],
    checkpoints: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Checkpoints, one a line")
    ] = None,
    keys: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Answer of …/v1/trail/keys")
    ] = None,
    timestamp_roots: TimestampRoots = None,
    office: Annotated[
        str | None, typer.Option(help="Whose export it is; none: that of all offices")
    ] = None,
) -> None:
    """Find every edit, deletion, reordering and truncation of an exported trail."""
    known = {key["kid"]: key for key in json.loads(keys.read_text())["keys"]} if keys else {}
    lines = checkpoints.read_text().splitlines() if checkpoints else []
    chains = None if office is None else [office]
    roots = read_roots(timestamp_roots) if timestamp_roots else ()
    read = Checkpoints.read(lines, known, roots, service)
    report = _run(export, Verification(read, service, chains))
    tell(report)
    raise typer.Exit(0 if report.is_whole else 1)


def _run(export: Path, verification: Verification) -> Report:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeElapsedColumn(),
    )
    read = 0
    with (
        export.open("rb") as file,
        Progress(*columns, console=Console(stderr=True), transient=True) as bar,
    ):
        task = bar.add_task("verifying", total=export.stat().st_size)
        for line in file:
            verification.take(line)
            read += len(line)
            if verification.report.entries % _EVERY == 0:
                bar.update(task, completed=read)
    return verification.finish()


def tell(report: Report) -> None:
    """Print a report: what was found and where, or how far the chain is vouched for."""
    for finding in report.findings:
        where = f"line {finding.line}, " if finding.line else ""
        typer.echo(f"{where}chain {finding.chain}, position {finding.position}: {finding.fault}")
        typer.echo(f"  {_MEANS[finding.fault]}")
    if report.more_findings:
        typer.echo(f"… and {report.more_findings} more")
    for chain, last in sorted(report.chains.items()):
        proven = report.proven.get(chain, 0)
        typer.echo(f"chain {chain}: {last} entries, vouched for by a checkpoint up to {proven}")
        if chain in report.witnessed:
            position, moment = report.witnessed[chain]
            typer.echo(f"  a timestamp says that {position} was there at {rfc3339(moment)}")
    if report.unchecked_stamps:
        typer.echo(f"{report.unchecked_stamps} timestamps not checked: name --timestamp-roots")
    typer.echo("nothing was changed" if report.is_whole else "THE TRAIL WAS CHANGED")
