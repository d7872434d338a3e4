"""Headless Chromium, and the server whose pages it looks at."""

import http.server
import os
import shutil
import subprocess
import threading

from oracles.scratch import Wrong


def browser() -> str:
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"]
    for name in filter(None, names):
        path = shutil.which(name)
        if path:
            return path
    raise Wrong("there is no Chromium here: install it, or name one with CHROMIUM")


class Browser:
    """Headless Chromium to which every name in the world is this machine, so that each request can be seen."""

    def __init__(self, path: str, server: "Server", scratch: str) -> None:
        self.path, self.server, self.scratch = path, server, scratch

    def run(self, url: str, *options: str) -> str:
        command = [
            self.path,
            "--headless=new",
            "--disable-gpu",
            "--no-first-run",
            "--disable-sync",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--user-data-dir=" + os.path.join(self.scratch, "profile"),
            "--virtual-time-budget=10000",
            "--host-resolver-rules=MAP * 127.0.0.1:%d" % self.server.server_port,
            *options,
            url,
        ]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        return subprocess.run(command, check=True, capture_output=True, timeout=300).stdout.decode()

    def dom(self, url: str, *options: str) -> str:
        return self.run(url, "--dump-dom", *options)


class Server(http.server.ThreadingHTTPServer):
    """Serves the pages by name and remembers every request."""

    daemon_threads = True

    def __init__(self) -> None:
        self.files: dict[str, tuple[str, bytes]] = {}
        self.requests: list[str] = []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def url(self, name: str, host: str = "pages.example") -> str:
        return f"http://{host}/{name}"


class Handler(http.server.BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.requests.append("http://" + self.headers.get("Host", "") + self.path)
        kind, data = self.server.files.get(self.path.lstrip("/").split("?")[0], ("", b""))
        self.send_response(200 if kind else 404)
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        pass
