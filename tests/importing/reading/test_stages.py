"""Reading one file: pure, and open to further formats and rules at the cost of a line each."""

import subprocess
import sys

from articles.importing.reading import formats
from articles.importing.reading.extract import RULES
from articles.importing.reading.formats.assembled import assembled
from articles.importing.reading.record import Field, Item
from tests.importing.reads import read, values

TEXT = "---\ntitle: The Weir\ndate: 2019-05-04\n---\nIt rained."


def test_reading_needs_no_django_so_that_a_worker_process_can_do_it():
    code = "import sys, articles.importing.reading.stages; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_file_is_read_the_same_in_every_process():
    labels = "\n\n".join(["MIRA HOLT: Why?", "Jon Vale: Rain.", "Mira Holt: And?", "J.V.: Snow."])
    code = (
        "from tests.importing.reads import post;"
        f"found = post({labels!r}, tags='[c, a, b]');"
        "print(found.body, found.record.items)"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in range(4)
    }

    assert len(seen) == 1


def test_a_new_format_is_a_module_and_a_line(monkeypatch):
    class Minutes:
        NAME = "minutes"

        @staticmethod
        def recognises(head, path):
            return "begins with MINUTES" if head.startswith("MINUTES") else ""

        @staticmethod
        def read(file, options):
            text, warnings = file.text(options.encoding)
            headline, _, body = text.removeprefix("MINUTES\n").partition("\n")
            named = [("headline", "first line", headline, 2)]
            yield assembled("minutes", file.source_id, named, f"<p>{body}</p>", warnings)

    monkeypatch.setattr(formats, "FORMATS", (Minutes, *formats.FORMATS))
    found = read("MINUTES\nThe Board Met\nIt rained.", "board.txt")

    assert found.record.format == "minutes"
    assert values(found, Field.HEADLINE) == ["The Board Met"]
    assert found.body == "<p>It rained.</p>"
    assert found.ledger.share == 1.0


def test_a_new_rule_is_a_module_and_a_line():
    def rain(record, options):
        return record.with_items(Item(Field.TOPIC, "rain", "rained", 0.5))

    assert values(read(TEXT, rules=(*RULES, rain)), Field.TOPIC) == ["rain"]
