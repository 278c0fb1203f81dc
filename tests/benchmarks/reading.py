"""Where the time goes while a document is read: each stage by itself, the best of three."""

import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from articles.importing.reading.archives.file import LegacyFile, opened
from articles.importing.reading.body import body_of
from articles.importing.reading.document import documents
from articles.importing.reading.extract import RULES
from articles.importing.reading.finding.discover import discovered
from articles.importing.reading.ledger import account
from articles.importing.reading.options import Options
from articles.importing.reading.pruning.prune import prune
from articles.importing.reading.stages import format_of
from tests.benchmarks.row import Row, seconds

Made = TypeVar("Made")
OPTIONS = Options()
_SLOWEST = 5  # rules that are named


class _Stages:
    """Seconds by the name of the stage."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)

    def timed(self, name: str, work: Callable[[], Made]) -> Made:
        self.spent[name] += seconds(work, times=3)
        return work()


def figures(folder: Path) -> Iterator[Row]:
    """The stages sum to less than the whole, since one text read thrice is known the third time."""
    files = [opened(each.path, each.source_id) for each in discovered([folder])][:300]
    whole = sum(seconds(lambda file=file: documents(file, OPTIONS), times=3) for file in files)
    yield Row("reading a document, in one process", whole / len(files) * 1000, "ms")
    stages = _Stages()
    for file in files:
        _read(stages, file)
    rules = {name: spent for name, spent in stages.spent.items() if name.startswith("rule ")}
    slowest = sorted(rules, key=rules.get, reverse=True)[:_SLOWEST]
    for name, spent in stages.spent.items():
        if name not in rules:
            yield Row(f"  {name}", spent / len(files) * 1000, "ms")
    yield Row("  the rules together", sum(rules.values()) / len(files) * 1000, "ms")
    for name in slowest:
        yield Row(f"    {name}", rules[name] / len(files) * 1000, "ms")


def _read(stages: _Stages, file: LegacyFile) -> None:
    form = stages.timed("find out the format", lambda: format_of(file, OPTIONS))
    [record] = stages.timed("the format's own reading", lambda: list(form.read(file, OPTIONS)))
    record = stages.timed("prune", lambda record=record: prune(record))
    for rule in RULES:
        name = f"rule {rule.__name__}"
        record = stages.timed(name, lambda rule=rule, record=record: rule(record, OPTIONS))
    body = stages.timed("body, sanitised", lambda: body_of(record))
    stages.timed("ledger", lambda: account(record, body))
    stages.timed("compress the original", lambda: zlib.compress(file.data, 6))
    stages.timed("JSON of what was dropped", lambda: json.dumps([d.text for d in record.dropped]))
