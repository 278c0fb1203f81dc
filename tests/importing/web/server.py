"""A server on loopback that answers as it is told, and a reach that leads to it alone."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from articles.importing.web import Reach

Answer = bytes | Callable[[socket.socket], None]
HOME = "127.0.0.1"


@dataclass
class Served:
    """Where it listens, what it answers by path, and what it was asked."""

    port: int
    answers: dict[str, Answer]
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    scheme: str = "http"

    def url(self, path: str = "/a.png", host: str = "pictures.example") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def reach(self, **other) -> Reach:
        """Every name leads here, and here may be reached."""
        chosen = {
            "resolve": lambda host, seconds: [HOME], "allows": lambda address: address == HOME,
            "ports": frozenset({self.port}), "seconds": 5.0, **other,
        }  # fmt: skip
        return Reach(**chosen)


def ok(body: bytes, *headers: str) -> bytes:
    return said("200 OK", f"Content-Length: {len(body)}", *headers) + body


def said(status: str, *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode()


def moved(to: str, status: str = "302 Found") -> bytes:
    return said(status, f"Location: {to}", "Content-Length: 0")


@contextmanager
def serving(
    answers: dict[str, Answer] | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[Served]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            served.headers.append(dict(self.headers.items()))
            answer = served.answers.get(self.path, said("404 Not Found", "Content-Length: 0"))
            self.close_connection = True
            if isinstance(answer, bytes):
                self.wfile.write(answer)
            else:
                answer(self.connection)

        def log_message(self, *_) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_) -> None:  # a client that goes away is what is tested
            pass

        def finish_request(self, request: socket.socket, address) -> None:
            if tls:
                request = tls.wrap_socket(request, server_side=True)
            super().finish_request(request, address)

    server = Server((HOME, 0), Handler)
    served = Served(server.server_port, dict(answers or {}), scheme="https" if tls else "http")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
