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


def test_every_planted_violation_is_caught(tree):
    lines = {
        "articles.text.planted_model": "from articles.models import Article",
        "articles.text.planted_django": "import django",
        "articles.models.planted": "from articles.desk import publish",
        "articles.desk.planted": "from articles.importing import pipeline",
        "articles.views.planted": "from articles.admin import site",
        "articles.importing.storing.planted": "from articles.importing.running import run",
        "articles.importing.reading.formats.planted": "from django.utils import timezone",
        "articles.importing.reading.extract.planted": "from articles.importing import web",
        "articles.importing.reading.markup.planted": "from ..record import Record",
    }
    for module, line in lines.items():
        (tree / module.replace(".", "/")).with_suffix(".py").write_text(
            f'"""Planted."""\n\n{line}\n'
        )

    code, printed = lint(tree)

    assert code == 1, printed
    assert [module for module in lines if f"{module} -> " not in printed] == []


@pytest.mark.parametrize(
    "package", ["articles", "articles/importing", "articles/importing/reading"]
)
def test_a_module_without_a_place_in_the_layers_is_caught(tree, package):
    (tree / package / "planted.py").write_text('"""Planted."""\n\nNOTHING = None\n')

    code, printed = lint(tree)

    assert code == 1, printed
    assert "planted" in printed
