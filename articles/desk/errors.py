"""What the desk says when it will not do a thing."""


class Refused(Exception):
    """The act was not done; the message tells the person what, where and what to do about it."""


class Conflict(Refused):
    """Somebody else saved this piece in the meantime; nothing was overwritten."""

    def __init__(self, headline: str) -> None:
        super().__init__(
            f"“{headline}” was saved by somebody else after you opened it. Nothing was "
            "overwritten: copy your words, load the page again, and put them into the new text."
        )
