"""A hub on loopback that keeps what it is told, and a reach that leads to it alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from articles.importing.web import Reach

HOME = "127.0.0.1"


@dataclass
class Hub:
    """Where it listens, the status that it answers, and the feeds it was told of."""

    port: int = 0
    status: int = 204
    location: str = ""
    told: list[list[str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://hub.example:{self.port}/in"

    @property
    def reach(self) -> Reach:
        return Reach(
            resolve=lambda host, seconds: [HOME],
            allows=lambda address: address == HOME,
            ports=frozenset({self.port}),
        )


@contextmanager
def listening() -> Iterator[Hub]:
    hub = Hub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hub.asked.append(self.path)
            length = int(self.headers["Content-Length"])
            said = parse_qs(self.rfile.read(length).decode())
            assert said["hub.mode"] == ["publish"]
            hub.told.append(said["hub.url"])
            self.send_response(hub.status)
            if hub.location:
                self.send_header("Location", hub.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((HOME, 0), Handler)
    hub.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
