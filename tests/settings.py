"""The project's settings, as the tests run them: own databases, quick hashes, files thrown away."""

import os
import tempfile

from newsroom.env import VAR
from newsroom.settings import *  # noqa: F403
from newsroom.settings import DATABASES, STORAGES

# A database of its own for each process, so that several runs on one machine do not meet.
NAME = f"newsroom_test_{os.getpid()}"
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file and not memory: the threads of a live server see what a real server's would.
    VAR.mkdir(exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / f"{NAME}.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA recursive_triggers=ON;"
    )
else:
    DATABASES["default"]["TEST"] = {"NAME": NAME}
    # No test outlives the server, so that none has to wait for its disk.
    DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tempfile.mkdtemp(prefix="newsroom-media-")},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Nothing is collected for a test, and whitenoise warns of a folder that is not there.
STATIC_ROOT = tempfile.mkdtemp(prefix="newsroom-static-")
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "dates")
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
