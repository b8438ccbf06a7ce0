"""What the PIN pool refuses."""

from nahbar_common.problems import Problem


class PinFileRefused(Problem):
    """The file has errors, so nothing of it was taken; `errors` lists lines and reasons."""

    status, slug = 422, "pin-file-refused"


class PinsTaken(Problem):
    """Somebody uploaded one of these PINs at the same moment; nothing of the file was taken."""

    status, slug = 409, "pins-taken"
