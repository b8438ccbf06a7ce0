"""Templates of mail: a file for each text and language, checked when the service starts.

`<name>.<locale>.txt`: a line `Subject: …`, an empty line, the text. `$name` stands for a value
(string.Template); `$$` is a dollar sign.
"""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from nahbar_common.locales import LOCALES, Locale

_SUBJECT = "Subject: "
_LONGEST_LINE = 998
"""RFC 5322, 2.1.1."""


class TemplateError(Exception):
    """A template that cannot be sent; the text says which and why."""


@dataclass(frozen=True)
class _Text:
    subject: Template
    body: Template

    @property
    def placeholders(self) -> frozenset[str]:
        """Give the names of what is filled in."""
        return frozenset({*self.subject.get_identifiers(), *self.body.get_identifiers()})


@dataclass(frozen=True)
class Rendered:
    """A subject and a text, ready to be sent."""

    subject: str
    body: str


class MailTemplates:
    """All templates of a service, in all languages."""

    def __init__(self, texts: dict[str, dict[Locale, _Text]]) -> None:
        self._texts = texts

    @classmethod
    def load(cls, directory: Path) -> "MailTemplates":
        """Read all templates of a directory.

        Raises TemplateError unless each is there in every language, with the same placeholders.
        """
        texts: dict[str, dict[Locale, _Text]] = {}
        for file in sorted(directory.glob("*.txt")):
            name, _, locale = file.stem.partition(".")
            if locale not in LOCALES:
                raise TemplateError(f"{file.name}: no such language")
            texts.setdefault(name, {})[locale] = _read(file)
        if not texts:
            raise TemplateError(f"{directory.name}: no templates")
        for name, by_locale in texts.items():
            missing = [locale for locale in LOCALES if locale not in by_locale]
            if missing:
                raise TemplateError(f"{name}: not in {', '.join(missing)}")
            if len({text.placeholders for text in by_locale.values()}) > 1:
                raise TemplateError(f"{name}: the languages do not fill in the same")
        return cls(texts)

    def require(self, expected: dict[str, frozenset[str]]) -> None:
        """Raise TemplateError unless these are all there are, with just these placeholders."""
        found = {name: by_locale["de"].placeholders for name, by_locale in self._texts.items()}
        for name in sorted({*expected, *found}):
            if expected.get(name) != found.get(name):
                raise TemplateError(f"{name}: what the service fills in is not what stands there")

    def render(self, name: str, locale: Locale, values: dict[str, str]) -> Rendered:
        """Fill in a template; raise TemplateError unless exactly its values are given.

        Values are one line each: what a person wrote must not write lines of ours.
        """
        if name not in self._texts:
            raise TemplateError(f"{name}: no such template")
        text = self._texts[name][locale]
        if set(values) != text.placeholders:
            raise TemplateError(f"{name}: other values than it fills in")
        lines = {key: " ".join(value.split()) for key, value in values.items()}
        return Rendered(text.subject.substitute(lines), text.body.substitute(lines))


def _read(file: Path) -> _Text:
    first, separator, body = file.read_text("utf-8").partition("\n\n")
    if not separator or not first.startswith(_SUBJECT) or "\n" in first or not body.strip():
        raise TemplateError(f"{file.name}: begins with a line `Subject: …` and an empty one")
    if any(len(line) > _LONGEST_LINE for line in body.splitlines()):
        raise TemplateError(f"{file.name}: a line is too long")
    text = _Text(Template(first.removeprefix(_SUBJECT)), Template(body.strip() + "\n"))
    if not (text.subject.is_valid() and text.body.is_valid()):
        raise TemplateError(f"{file.name}: a dollar sign stands alone, write $$")
    return text
