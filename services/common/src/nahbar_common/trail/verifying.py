"""Finding out whether a trail was bent: every edit, deletion, reordering and truncation.

Entries come as the lines of an export, one chain after the other, positions ascending; nothing is
held in memory but the end of the chain. What stands after the last checkpoint is bound by the
chain alone: it could have been cut off or written anew, and the report says how much that is.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

import rfc8785
from cryptography.x509 import Certificate
from jose import jws
from jose.exceptions import JOSEError

from nahbar_common.problems import TokenInvalid
from nahbar_common.tokens import verify_statement
from nahbar_common.trail.canonical import START, VERSION, hash_of
from nahbar_common.trail.keys import KIND
from nahbar_common.trail.lines import read_line
from nahbar_common.trail.timestamps import StampUnfit, check_stamp

Fault = Literal[
    "unreadable",
    "not_canonical",
    "changed",
    "other_version",
    "out_of_order",
    "checkpoint_differs",
    "cut_off",
    "checkpoint_forged",
    "stamp_unfit",
]


@dataclass(frozen=True)
class Finding:
    """Something that is not as it was written; line counts from 1, 0 is no line of the file."""

    fault: Fault
    chain: str
    position: int
    line: int = 0


@dataclass
class Report:
    """What verifying found.

    proven: chain to the position that a checkpoint vouches for. witnessed: chain to the last of
    those positions that a timestamp vouches for, too, and since when (UTC).
    """

    entries: int = 0
    chains: dict[str, int] = field(default_factory=dict)
    proven: dict[str, int] = field(default_factory=dict)
    witnessed: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    unchecked_stamps: int = 0
    findings: list[Finding] = field(default_factory=list)
    more_findings: int = 0

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing was found."""
        return not self.findings

    def add(self, finding: Finding) -> None:
        """Keep the first findings; of more, how many."""
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(finding)
        else:
            self.more_findings += 1


_MOST_FINDINGS = 1000


@dataclass(frozen=True)
class Checkpoint:
    """What a signed statement says."""

    service: str
    chain: str
    position: int
    hash: str


class Checkpoints:
    """Statements by place; those that no key vouches for are findings themselves."""

    def __init__(self) -> None:
        self.by_place: dict[tuple[str, str, int], str] = {}
        self.last: dict[tuple[str, str], int] = {}
        self.forged: list[Finding] = []
        self.stamped: dict[tuple[str, str, int], datetime] = {}
        self.unchecked_stamps = 0

    @classmethod
    def read(
        cls,
        lines: Iterable[str],
        keys: Mapping[str, Mapping[str, str]],
        roots: Sequence[Certificate] = (),
        service: str | None = None,
    ) -> "Checkpoints":
        """Read statements, one a line; keys: public JWKs by id; roots: of timestamp authorities.

        service: what others say of theirs is passed over: one file holds those of all services,
        and each signs with keys of its own. A line that another one begins with was cut off by a
        full disk and written again.
        """
        found, read = cls(), [line.strip() for line in lines]
        for number, line in enumerate(read, start=1):
            if not line or any(other != line and other.startswith(line) for other in read[number:]):
                continue
            try:
                kept = read_line(line)
                if service is not None and _claims_other(kept.statement, service):
                    continue
                checkpoint = _read_checkpoint(verify_statement(kept.statement, KIND, keys))
            except (TokenInvalid, ValueError, KeyError, TypeError):
                found.forged.append(Finding("checkpoint_forged", "", 0, number))
                continue
            found.add(checkpoint)
            if kept.stamp is not None:
                found.add_stamp(checkpoint, kept.statement, kept.stamp, roots, number)
        return found

    def add_stamp(
        self,
        checkpoint: Checkpoint,
        statement: str,
        stamp: bytes,
        roots: Sequence[Certificate],
        line: int,
    ) -> None:
        """Check a checkpoint's timestamp; without roots it is only counted."""
        if not roots:
            self.unchecked_stamps += 1
            return
        place = (checkpoint.service, checkpoint.chain, checkpoint.position)
        try:
            moment = check_stamp(stamp, statement, roots)
        except StampUnfit:
            self.forged.append(Finding("stamp_unfit", checkpoint.chain, checkpoint.position, line))
            return
        # The first of several says since when it was there.
        self.stamped[place] = min(moment, self.stamped.get(place, moment))

    def add(self, checkpoint: Checkpoint) -> None:
        """Take one in; two that differ about one place cannot both be true."""
        place = (checkpoint.service, checkpoint.chain, checkpoint.position)
        if self.by_place.setdefault(place, checkpoint.hash) != checkpoint.hash:
            self.forged.append(Finding("checkpoint_forged", checkpoint.chain, checkpoint.position))
        chain = (checkpoint.service, checkpoint.chain)
        self.last[chain] = max(self.last.get(chain, 0), checkpoint.position)


def _claims_other(statement: str, service: str) -> bool:
    """Tell whether a statement says that it is of another service; no key vouches for that.

    Whoever changes a line so loses it, as they could by taking it out of the file.
    """
    try:
        claimed = json.loads(jws.get_unverified_claims(statement))["service"]
    except (JOSEError, ValueError, KeyError, TypeError):
        return False
    return isinstance(claimed, str) and claimed != service


def _read_checkpoint(statement: Mapping[str, Any]) -> Checkpoint:
    checkpoint = Checkpoint(
        statement["service"], statement["chain"], statement["position"], statement["hash"]
    )
    if not isinstance(checkpoint.position, int) or checkpoint.position < 1:
        raise ValueError("no position")
    return checkpoint


class Verification:
    """One walk through an export: `take` each line, then `finish`.

    chains: of which chains checkpoints are to be met, so that a chain that is gone is found too;
    None: of all that they know of this service. An export of one office names that one.
    """

    def __init__(
        self, checkpoints: Checkpoints, service: str, chains: Iterable[str] | None = None
    ) -> None:
        self.report = Report(
            findings=list(checkpoints.forged), unchecked_stamps=checkpoints.unchecked_stamps
        )
        self._checkpoints, self._service = checkpoints, service
        self._wanted = None if chains is None else frozenset(chains)
        self._chain, self._position, self._hash = "", 0, START

    def take(self, line: bytes) -> None:
        """Check the next line; with its end, since a line that was cut off lacks it."""
        self.report.entries += 1
        entry = _parse(line)
        if entry is None:
            self._found("unreadable", self._position + 1)
            # One place was taken, by whatever stood there.
            self._position += 1
            return
        if entry["chain"] != self._chain:
            self._begin(entry["chain"], entry["position"])
        self._check(entry, line)
        self._compare(entry)
        # Gone on with what the line says: one fault is not told of again at each line after it.
        self._position, self._hash = entry["position"], entry["hash"]

    def finish(self) -> Report:
        """Find what is missing at the end of chains; give the whole report."""
        self._end()
        for (service, chain), position in sorted(self._checkpoints.last.items()):
            if service != self._service or (self._wanted and chain not in self._wanted):
                continue
            reached = self.report.chains.get(chain, 0)
            if reached < position:
                self.report.add(Finding("cut_off", chain, reached + 1))
        return self.report

    def _begin(self, chain: str, position: int) -> None:
        self._end()
        self._chain, self._position, self._hash = chain, 0, START
        if chain in self.report.chains:
            self._found("out_of_order", position)

    def _end(self) -> None:
        if self._chain:
            self.report.chains[self._chain] = self._position

    def _check(self, entry: dict[str, Any], line: bytes) -> None:
        position = entry["position"]
        if rfc8785.dumps(entry) + b"\n" != line:
            self._found("not_canonical", position)
        if entry.get("v") != VERSION:
            self._found("other_version", position)
        if position != self._position + 1:
            self._found("out_of_order", position)
        body = {name: value for name, value in entry.items() if name != "hash"}
        follows = body["previous"] == self._hash and body["service"] == self._service
        if not follows or hash_of(body) != entry["hash"]:
            self._found("changed", position)

    def _compare(self, entry: dict[str, Any]) -> None:
        position = entry["position"]
        place = (self._service, self._chain, position)
        stated = self._checkpoints.by_place.get(place)
        if stated is None:
            return
        if stated == entry["hash"]:
            self.report.proven[self._chain] = position
            if place in self._checkpoints.stamped:
                self.report.witnessed[self._chain] = (position, self._checkpoints.stamped[place])
        else:
            self._found("checkpoint_differs", position)

    def _found(self, fault: Fault, position: int) -> None:
        self.report.add(Finding(fault, self._chain, position, self.report.entries))


def _parse(line: bytes) -> dict[str, Any] | None:
    """Read a line; None when it is no entry at all."""
    try:
        entry = json.loads(line)
        rfc8785.dumps(entry)
    except (ValueError, RecursionError, rfc8785.CanonicalizationError):
        return None
    if not isinstance(entry, dict):
        return None
    texts = all(isinstance(entry.get(it), str) for it in ("chain", "hash", "previous", "service"))
    position = entry.get("position")
    numbered = isinstance(position, int) and not isinstance(position, bool)
    return entry if texts and numbered else None
