"""The entry for a WSGI server: `granian --interface wsgi newsroom.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
os.environ["SERVING"] = "true"

application = get_wsgi_application()

from articles.management import announcing  # noqa: E402 - it needs the apps

announcing.start()
