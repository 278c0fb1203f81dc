"""The layers hold, and a violation would be seen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")


@pytest.fixture
def tree(tmp_path):
    """A copy of the app and of its contract, in which a test may plant what it likes."""
    shutil.copytree(
        ROOT / "articles", tmp_path / "articles", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(tree):
    run = subprocess.run(
        [LINTER, "--no-cache"], cwd=tree, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout + run.stderr


def test_the_tree_keeps_its_contracts(tree):
    code, printed = lint(tree)

    assert code == 0, printed


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("articles/text/planted.py", "from articles.models import Article"),
        ("articles/text/planted.py", "import django"),
        ("articles/models/planted.py", "from articles.desk import publish"),
        ("articles/desk/planted.py", "from articles.importing import pipeline"),
        ("articles/views/planted.py", "from articles.admin import site"),
        ("articles/planted.py", "NOTHING = None"),
    ],
)
def test_a_planted_violation_is_caught(tree, module, line):
    (tree / module).write_text(f'"""Planted."""\n\n{line}\n')

    code, printed = lint(tree)

    assert code == 1, printed
    assert "planted" in printed or "BROKEN" in printed
