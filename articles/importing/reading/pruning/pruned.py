"""What pruning has gathered on its walk over the blocks, for the record and for the ledger."""

from dataclasses import dataclass, field

from ..markup.block import Block, stripped
from ..record import Dropped, Reason, Warned
from ..values import Picture

_MOST_LISTED = 300  # characters of markup in the list of what was dropped


@dataclass(slots=True)
class Pruned:
    """What one walk over the blocks has gathered."""

    dropped: list[Dropped] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    keeps_pictures: bool = False

    def drop(self, reason: Reason, markup: str) -> None:
        self.dropped.append(Dropped(markup[:_MOST_LISTED], reason))

    def drop_whole(self, block: Block, reason: Reason) -> None:
        """A block with all its words."""
        text = " ".join(block.text.split()) or block.html[:_MOST_LISTED]
        self.dropped.append(Dropped(text, reason, (stripped(block),)))
