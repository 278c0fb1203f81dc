"""The demo magazine: filled by the import and by the desk's acts, once however often it is run."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from articles.models import Article, Author, Correction, Pin, Section, StandingPage


def rows():
    """What a second run must leave as it was."""
    return (
        Article.objects.order_by("pk").values_list("pk", "lock_version", "status", "body"),
        Correction.objects.count(),
        get_user_model().objects.order_by("pk").values_list("username", "password"),
    )


def test_it_is_refused_on_a_public_site(db, settings):
    settings.LOCAL = False

    with pytest.raises(CommandError, match="known passwords"):
        call_command("demo")

    assert not get_user_model().objects.exists()


def test_a_dry_run_says_what_it_would_do_and_does_nothing(db, capsys):
    call_command("demo", "--dry-run")

    assert "would make the logins contributor, editor, administrator" in capsys.readouterr().out
    assert not Article.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_it_fills_a_newsroom_and_a_second_run_changes_nothing(capsys):
    call_command("demo")
    first = [list(part) if hasattr(part, "model") else part for part in rows()]
    call_command("demo")
    second = [list(part) if hasattr(part, "model") else part for part in rows()]

    assert first == second
    assert Article.objects.public().count() >= 24
    assert Author.objects.count() == 8
    assert Article.objects.scheduled().count() == 1
    assert Article.objects.filter(status="withdrawn").count() == 1
    assert Correction.objects.filter(origin="desk").count() == 2
    assert Pin.objects.standing().get().zone.is_lead
    assert StandingPage.objects.public().filter(language="en").count() == len(StandingPage.Purpose)
    assert set(Article.objects.public().values_list("language", flat=True)) == {"en", "uk", "ar"}
    assert list(Section.objects.values_list("name", flat=True))[:2] == ["Opinion", "Interviews"]
    assert "editor-at-the-demo" in capsys.readouterr().out
