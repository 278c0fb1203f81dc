"""All settings: each has a default that works on a laptop, and says when to change it."""

from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsroom.env import (
    ROOT,
    VAR,
    database,
    env,
    is_local,
    languages,
    secret_key,
    site_url,
    sqlite_file,
    storage,
    websub_hub,
)
from newsroom.env import time_zone as zone_from_environment

BASE_DIR = ROOT

# Where the site is. SITE_URL decides what is local and what is production.
SITE_URL = site_url()
SITE_NAME = env.str("SITE_NAME", default="The Newsroom")
LOCAL = is_local(SITE_URL)
SECURE = SITE_URL.startswith("https://")
SECRET_KEY = secret_key(LOCAL)
# Set by wsgi.py: this process answers requests, and is no command.
SERVING = env.bool("SERVING", default=False)
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=[urlsplit(SITE_URL).hostname, "127.0.0.1", "localhost"]
)
if DEBUG and not LOCAL:
    raise ImproperlyConfigured("DEBUG may not be on when SITE_URL is a public address")

INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",
    "taggit",
    "django_prose_editor",
    "articles.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
]
MIDDLEWARE = [
    "newsroom.headers.page_headers",
    "newsroom.headers.https_behind_a_proxy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# SQLite on a laptop; DATABASE_URL=postgres://… once more than one machine or many editors write.
DATABASES = {"default": database("DATABASE_URL") or sqlite_file()}
# REPLICA_URL=postgres://…, a hot standby that readers' pages ask, once they slow the desk down.
if replica := database("REPLICA_URL"):
    if replica["ENGINE"] != DATABASES["default"]["ENGINE"]:
        raise ImproperlyConfigured("REPLICA_URL must be of the same kind as DATABASE_URL")
    DATABASES["replica"] = replica
    DATABASE_ROUTERS = ["articles.models.replica.Router"]
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,  # seconds that a writer waits for another
        "transaction_mode": "IMMEDIATE",  # deferred ones fail under WAL when two write at once
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
        ),
    }
else:
    # A request may not wait longer than a reader would; commands (imports, migrations) may.
    LIMITS = "-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s"
    # To compile a page's question takes PostgreSQL a second; to answer it, a millisecond.
    LIMITS += " -c jit=off"
    POOL = {"min_size": 1, "max_size": 8, "timeout": 3}  # seconds that a request waits for one
    for held in DATABASES.values():
        held["CONN_HEALTH_CHECKS"] = True
        held["OPTIONS"] = {"pool": POOL, "options": LIMITS} if SERVING else {}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# In-process on a laptop; CACHE_URL=redis://… once several servers answer.
# When pages changed is kept where all processes of one machine see it.
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
CACHES["dates"] = (
    {**CACHES["default"], "KEY_PREFIX": "dates"}
    if env.str("CACHE_URL", default="")
    else {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(VAR / "dates"),
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    }
)

# Files. Under var/ on a laptop; STORAGE_URL=s3://key:secret@host/bucket once servers share them.
# MEDIA_URL is where readers fetch pictures from: a CDN in front of this site's own /media/.
MEDIA_URL = env.str("MEDIA_URL", default="/media/")
MEDIA_ROOT = VAR / "media"
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
STORAGES = {
    "default": storage("STORAGE_URL"),
    "staticfiles": {"BACKEND": "newsroom.static.ModuleManifestStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Language and time. TIME_ZONE is the newsroom's own: dates in addresses follow it.
LANGUAGE_CODE = "en"
# The first is the magazine's own and stands at the root; each further one in which something is
# published has an edition below its code: /uk/. LANGUAGES=en keeps every piece at the root.
LANGUAGES = languages()
USE_I18N = True
USE_TZ = True
TIME_ZONE = zone_from_environment()

# Signing in: the desk alone needs it; readers get no cookie.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
     "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]  # fmt: skip
LOGIN_URL = "admin:login"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = SECURE
# A laptop has no TLS of its own, and behind a front that has it is as strict as the real site.
SECURE_HSTS_SECONDS = 63_072_000 if SECURE or LOCAL else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE or LOCAL else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"

# What a reader's page may load; the desk widens it in articles/admin/site.py.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF] + ([MEDIA_URL] if MEDIA_URL.startswith("http") else []),
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
        "require-trusted-types-for": ["'script'"],
    }
}

# The WebSub hub that readers of feeds may subscribe at; it is told of changes. Empty: none.
WEBSUB_HUB = websub_hub()

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)

TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = False
# A long piece with many inlines sends more fields than Django's default of 1,000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # bytes

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
}
