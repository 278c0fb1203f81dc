"""Reads the environment once, and refuses to start when a value is wrong."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import available_timezones

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
LOOPBACK = {"127.0.0.1", "localhost", "::1", "testserver"}
# Those that the readers' pages and the search know something of, in their own words.
LANGUAGES = {
    "en": "English", "uk": "Українська", "he": "עברית", "ar": "العربية",
    "de": "Deutsch", "fr": "Français", "es": "Español", "ru": "Русский",
}  # fmt: skip

env = environ.Env()


def site_url() -> str:
    """The public address without a closing slash; PORT counts only where SITE_URL is absent."""
    url = env.str("SITE_URL", default=f"http://127.0.0.1:{env.int('PORT', default=8000)}")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ImproperlyConfigured(
            f"SITE_URL is {url!r}: give scheme and host alone, such as https://example.org"
        )
    return url.rstrip("/")


def is_local(url: str) -> bool:
    """Whether the site is served to this machine alone, so that laptop defaults are safe."""
    return urlsplit(url).hostname in LOOPBACK


def secret_key(local: bool) -> str:
    """SECRET_KEY, or one made once under var/ for local use; demanded in production."""
    key = env.str("SECRET_KEY", default="")
    if key and (local or len(key) >= 50):
        return key
    if not local:
        raise ImproperlyConfigured(
            "SECRET_KEY must be set, with 50 characters or more, when SITE_URL is a public address"
        )
    return _kept_key(VAR / "secret_key")


def database(name: str) -> dict | None:
    """Django's settings for the database at the address in variable `name`; None when absent."""
    url = env.str(name, default="")
    if not url:
        return None
    if urlsplit(url).scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{name} must begin with sqlite:// or postgres://")
    return env.db_url_config(url)


def sqlite_file() -> dict:
    """The database of a laptop: one file under var/."""
    VAR.mkdir(exist_ok=True)
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(VAR / "newsroom.sqlite3")}


def storage(name: str) -> dict:
    """Django's settings for the file storage at the address in variable `name`.

    Absent: files under var/media. `file:///a/folder`, or `s3://key:secret@host/bucket` for any
    S3-compatible store (over https; needs the extra `s3`).
    """
    url = urlsplit(env.str(name, default=(VAR / "media").as_uri()))
    if url.scheme == "file" and url.path:
        options = {"location": unquote(url.path)}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    if url.scheme == "s3" and url.hostname and url.username and url.path.strip("/"):
        options = {
            "access_key": unquote(url.username),
            "secret_key": unquote(url.password or ""),
            "endpoint_url": f"https://{url.hostname}" + (f":{url.port}" if url.port else ""),
            "bucket_name": url.path.strip("/"),
            "querystring_auth": False,
            "file_overwrite": False,
        }
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    raise ImproperlyConfigured(f"{name} must be file:///folder or s3://key:secret@host/bucket")


def time_zone() -> str:
    """TIME_ZONE, refused when it is no zone of the tz database."""
    zone = env.str("TIME_ZONE", default="UTC")
    if zone not in available_timezones():
        raise ImproperlyConfigured(f"TIME_ZONE is {zone!r}: give one such as Europe/Kyiv or UTC")
    return zone


def websub_hub() -> str:
    """WEBSUB_HUB: the public address of the hub that is told of changes; empty for none."""
    hub = env.str("WEBSUB_HUB", default="")
    parts = urlsplit(hub)
    if hub and (parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc):
        raise ImproperlyConfigured(
            f"WEBSUB_HUB is {hub!r}: give an address such as https://hub.example.org/"
        )
    return hub


def languages() -> list[tuple[str, str]]:
    """LANGUAGES, such as "uk,en": codes with their names as they were given, the main one first."""
    codes = [code.strip().lower() for code in env.list("LANGUAGES", default=list(LANGUAGES))]
    unknown = [code for code in codes if code not in LANGUAGES]
    if unknown or not codes or len(set(codes)) < len(codes):
        raise ImproperlyConfigured(
            f"LANGUAGES is {','.join(codes)!r}: give each of {', '.join(LANGUAGES)} once at most"
        )
    return [(code, LANGUAGES[code]) for code in codes]


def _kept_key(file: Path) -> str:
    file.parent.mkdir(exist_ok=True)
    try:  # O_EXCL: of two processes that start at once, one makes the key and both read it
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_text()
    with os.fdopen(handle, "w") as opened:
        opened.write(secrets.token_urlsafe(60))
    return file.read_text()
