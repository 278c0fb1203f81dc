"""Starts the production server in the place of this process."""

import os
import sys
from pathlib import Path

from django.core.management import call_command

WORKERS = "2"
THREADS = "4"  # each has a connection to the database


def serve(port: str) -> None:
    """Collect the static files, then become granian on loopback; does not return."""
    call_command("collectstatic", interactive=False, verbosity=0)
    server = Path(sys.executable).with_name("granian")
    # Without the timeout it can hang on a signal that comes while it starts; without the other,
    # one killed worker ends the server.
    os.execv(
        server,
        [
            str(server), "--interface", "wsgi", "--host", "127.0.0.1", "--port", port,
            "--workers", WORKERS, "--blocking-threads", THREADS,
            "--respawn-failed-workers", "--workers-kill-timeout", "5",
            "--no-ws", "newsroom.wsgi:application",
        ],
    )  # fmt: skip
