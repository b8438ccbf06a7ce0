"""What a service holds of one person: shown to them, planned to be erased, erased.

A service declares in its `subjects.py` what of which table is a person's (`Part`); the routes are
the same everywhere, and consent alone may call them.
"""

from nahbar_common.subjects.declaring import Blocked, Hold, Part, Reader, Subjects

__all__ = ["Blocked", "Hold", "Part", "Reader", "Subjects"]
