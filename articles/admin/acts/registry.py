"""The acts in the order of a piece's life; a new one is a module and a line here."""

from articles.admin.acts.act import Act
from articles.admin.acts.correct import CORRECT
from articles.admin.acts.front import FRONT
from articles.admin.acts.publish import PUBLISH
from articles.admin.acts.submit import SUBMIT
from articles.admin.acts.unschedule import UNSCHEDULE
from articles.admin.acts.withdraw import WITHDRAW

ACTS: tuple[Act, ...] = (SUBMIT, PUBLISH, UNSCHEDULE, FRONT, CORRECT, WITHDRAW)
