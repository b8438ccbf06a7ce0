"""What can go wrong with declarations."""

from nahbar_common.problems import Problem


class DeclarationPublished(Problem):
    """A published declaration never changes; a new draft becomes the next version."""

    status, slug = 409, "declaration-published"


class WrittenByYou(Problem):
    """Whoever wrote a declaration, or whose writers nobody knows, is not its second person."""

    status, slug = 403, "written-by-you"


class DeclarationNotReviewed(Problem):
    """Nobody has reviewed the draft as it is now."""

    status, slug = 409, "declaration-not-reviewed"


class DeclarationNotPublished(Problem):
    """Only a version that is published can be retired."""

    status, slug = 409, "declaration-not-published"


class DeclarationMissing(Problem):
    """Nobody has published a declaration for this audience yet, so nobody can consent."""

    status, slug = 404, "declaration-missing"


class PlaceOpen(Problem):
    """The text has places that nothing can be written into; `places` names them."""

    status, slug = 422, "place-open"


class ContactsDiffer(Problem):
    """The declaration names another data-protection officer than the office's record does."""

    status, slug = 409, "contacts-differ"
