"""The trail: who did what, when, by which right and for what purpose; bent only to be found out.

`record` writes an entry in the transaction it tells of. After the commit a job gives the entries
of each office their place in a chain of hashes; signed checkpoints of its end are handed outside.
`verify` finds every edit, deletion, reordering and truncation against a checkpoint.
"""

from nahbar_common.trail.recording import Subject, record

__all__ = ["Subject", "record"]
