"""Standing: the public standing pages, as the foot of every page and the publisher name them."""

from dataclasses import dataclass

from articles.models.standing_page import StandingPage, own_language


@dataclass(frozen=True)
class Standing:
    """Purpose, language and headline of each: enough for a link."""

    pages: tuple[StandingPage, ...] = ()

    def of(self, purpose: str, language: str) -> StandingPage | None:
        """The page in this language, else in the site's own."""
        return self._in(purpose, language) or self._in(purpose, own_language())

    def _in(self, purpose: str, language: str) -> StandingPage | None:
        fitting = (one for one in self.pages if one.purpose == purpose)
        return next((one for one in fitting if one.language == language), None)


UNWRITTEN = Standing()
