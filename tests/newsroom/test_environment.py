"""The environment is read once, and a wrong value stops the start with a message."""

import os
import subprocess
import sys

import pytest

READ = "from newsroom import settings as s; print({})"
PUBLIC = {"SITE_URL": "https://lantern.example", "SECRET_KEY": "k" * 50}


def start(expression="'started'", **environment):
    """Read the settings in a process of their own; returns (exit code, what was printed)."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    run = subprocess.run(
        [sys.executable, "-c", READ.format(expression)],
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"SITE_URL": "lantern.example"}, "give scheme and host alone"),
        ({"SITE_URL": "https://lantern.example"}, "SECRET_KEY must be set"),
        ({"SITE_URL": "https://lantern.example", "SECRET_KEY": "short"}, "SECRET_KEY must be set"),
        ({**PUBLIC, "DEBUG": "true"}, "DEBUG may not be on"),
        ({"DATABASE_URL": "mysql://h/d"}, "must begin with sqlite:// or postgres://"),
        ({"TIME_ZONE": "Kyiv"}, "such as Europe/Kyiv"),
        ({"STORAGE_URL": "ftp://h/x"}, "must be file:///folder or s3://"),
        ({"WEBSUB_HUB": "hub.example"}, "such as https://hub.example.org/"),
        ({"WEBSUB_HUB": "https://me:word@hub.example/"}, "such as https://hub.example.org/"),
        ({"CACHE_URL": "carrier-pigeon://x"}, "carrier-pigeon"),
        ({"REPLICA_URL": "mysql://h/d"}, "REPLICA_URL must begin with sqlite:// or postgres://"),
        ({"REPLICA_URL": "postgres://a:b@h/d"}, "REPLICA_URL must be of the same kind"),
        ({"LANGUAGES": "en,tlh"}, "LANGUAGES is 'en,tlh'"),
        ({"LANGUAGES": "uk,en,uk"}, "once at most"),
        ({"LANGUAGES": ","}, "LANGUAGES is"),
    ],
)
def test_a_wrong_value_stops_the_start(environment, message):
    code, printed = start(**environment)

    assert code != 0
    assert message in printed


def test_a_laptop_needs_nothing():
    code, printed = start("(s.DATABASES['default']['NAME'], s.LOCAL, len(s.SECRET_KEY) >= 50)")

    assert code == 0, printed
    assert "var/newsroom.sqlite3" in printed
    assert "True, True" in printed


@pytest.mark.parametrize(
    ("environment", "expression", "value"),
    [
        (PUBLIC, "(s.SECURE_HSTS_SECONDS, s.SESSION_COOKIE_SECURE)", "(63072000, True)"),
        (PUBLIC, "s.ALLOWED_HOSTS[0]", "lantern.example"),
        ({"PORT": "8123"}, "s.SITE_URL", "http://127.0.0.1:8123"),
        ({"DATABASE_URL": "postgres://a:b@h:1/d"}, "s.DATABASES['default']['HOST']", "h"),
        (
            {"DATABASE_URL": "postgres://a@h/d", "REPLICA_URL": "postgres://a@r/d"},
            "(s.DATABASES['replica']['HOST'], s.DATABASE_ROUTERS)",
            "('r', ['articles.models.replica.Router'])",
        ),
        ({"CACHE_URL": "redis://h:1/2"}, "s.CACHES['default']['LOCATION']", "redis://h:1/2"),
        (
            {"STORAGE_URL": "s3://k:s@store.example/pictures"},
            "s.STORAGES['default']['OPTIONS']['bucket_name']",
            "pictures",
        ),
        ({"LANGUAGES": "uk, en"}, "[code for code, name in s.LANGUAGES]", "['uk', 'en']"),
        ({}, "s.LANGUAGES[0]", "('en', 'English')"),
    ],
)
def test_a_value_arrives_where_it_counts(environment, expression, value):
    code, printed = start(expression, **environment)

    assert code == 0, printed
    assert printed.strip() == value
