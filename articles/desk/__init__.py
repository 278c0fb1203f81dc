"""The verbs of the newsroom: one act a module, one transaction each, refused with a reason.

Before publication: `start` a piece, `revise` it, `submit` it for review, `discard` it unseen;
`share` it with somebody outside by a preview link, `revoke` that link.
Publication: `publish` (now or at a time ahead), `unschedule`.
After it: `revise` with a declared reason, `correct` with a notice, `withdraw` with a notice.
Beside them: `rename` what has an address, `declare` what the magazine says of itself; on the
front page `pin`, `unpin` and `shift`. After an import: `settle` what it suggested,
`attribute` a name that it refused, `relate` a "READ MORE" line to its piece.
Whether a person may change a piece is one question: `may_change`, of many `changeable`.

All raise `Refused` (its kin `Conflict`, when somebody else saved first) with a message for the
person at the desk; nothing is changed then.
"""

from articles.desk.attribute import attribute
from articles.desk.correct import correct
from articles.desk.declare import declare
from articles.desk.discard import discard
from articles.desk.errors import Conflict, Refused
from articles.desk.pin import pin
from articles.desk.policy import changeable, may_change
from articles.desk.publish import publish
from articles.desk.relate import relate
from articles.desk.rename import rename
from articles.desk.revise import revise
from articles.desk.revoke import revoke
from articles.desk.settle import settle
from articles.desk.share import share
from articles.desk.shift import shift
from articles.desk.start import start
from articles.desk.submit import submit
from articles.desk.unpin import unpin
from articles.desk.unschedule import unschedule
from articles.desk.withdraw import withdraw

__all__ = [
    "Conflict",
    "Refused",
    "attribute",
    "changeable",
    "correct",
    "declare",
    "discard",
    "may_change",
    "pin",
    "publish",
    "relate",
    "rename",
    "revise",
    "revoke",
    "settle",
    "share",
    "shift",
    "start",
    "submit",
    "unpin",
    "unschedule",
    "withdraw",
]
