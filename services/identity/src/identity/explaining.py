"""What commands of `python -m identity` say where an operator can mend something."""

import typer
from pydantic import ValidationError

from identity.accounts.errors import RolesExcludeEachOther
from identity.commands import CommandRefused
from identity.passwords.errors import PasswordTooWeak
from identity.passwords.policy import MIN_LENGTH


class Explained:
    """Turns what an operator can mend into one sentence and exit code 1."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, _trace: object) -> None:
        match error:
            case ValidationError():
                places = {str(part) for entry in error.errors() for part in entry["loc"][:1]}
                _refuse(f"not valid: {', '.join(sorted(places))}")
            case PasswordTooWeak():
                _refuse(f"the password needs {MIN_LENGTH} characters and must not be common")
            case RolesExcludeEachOther():
                _refuse("who administers accounts cannot be dpo or allowance_officer there, too")
            case CommandRefused():
                _refuse(str(error))


def _refuse(sentence: str) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
