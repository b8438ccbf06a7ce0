"""The one way this package fails: a sentence that says what to do."""


class SetupProblem(Exception):
    """Something the person at the keyboard can put right; its text names the way out."""
