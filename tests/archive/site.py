"""A web site in a thread, for tests of what comes over the network."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, dict[str, str], bytes]
Route = Answer | Callable[[BaseHTTPRequestHandler], Any]


@dataclass
class Site:
    """What it answers by path, and what it was asked: path and headers."""

    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    scheme: str = "http"
    tls: ssl.SSLContext | None = None

    def url(self, path: str = "/") -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}{path}"

    def page(self, path: str, content: str | bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Put a page there and return its address."""
        body = content.encode() if isinstance(content, str) else content
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.routes[path] = (200, {"Content-Type": kind, **named}, body)
        return self.url(path)

    def answer(self, path: str, status: int, body: bytes = b"", **headers: str) -> str:
        """Put an answer there and return its address."""
        self.routes[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)
        return self.url(path)

    def wrap(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self.tls, self.scheme = context, "https"

    def paths(self) -> list[str]:
        """Return what it was asked for, robots.txt apart."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


class Server(ThreadingHTTPServer):
    """Knows its site."""

    daemon_threads = True
    site: Site

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Greet in TLS first, where the site speaks it."""
        if self.site.tls is None:
            super().finish_request(request, client_address)
        else:
            with self.site.tls.wrap_socket(request, server_side=True) as secret:
                super().finish_request(secret, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of connections that we cut."""


class Handler(BaseHTTPRequestHandler):
    """Answers as the site says."""

    server: Server

    def do_GET(self) -> None:
        self.server.site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        route = self.server.site.routes.get(self.path, (404, {"Content-Type": "text/html"}, b"<p>nothing here</p>"))
        if callable(route):
            route(self)
            return
        status, headers, body = route
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""
