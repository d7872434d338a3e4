"""Real servers: git daemon, git http-backend behind nginx, and ssh."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from typing import Any

from oracles.scratch import KEPT, PLAIN, Wrong, git, run

BUILD = os.path.join(KEPT, "push")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A process of its own group, ended with all that it started."""

    def __init__(self, command: list[str], port: int | None = None, file: str | None = None, **options: Any) -> None:
        self.process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            **options,
        )
        self.output: list[bytes] = []
        threading.Thread(target=lambda: self.output.extend(self.process.stdout or []), daemon=True).start()
        for _ in range(100):
            if self.process.poll() is not None:
                raise Wrong(f"{command[0]} ended: {self.output}")
            if (port is not None and self.answers(port)) or (file is not None and os.path.exists(file)):
                return
            time.sleep(0.1)
        self.end()
        raise Wrong(f"{command[0]} does not answer: {self.output}")

    @staticmethod
    def answers(port: int) -> bool:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            return False

    def end(self) -> None:
        for signal in (15, 9):
            try:
                os.killpg(self.process.pid, signal)
                self.process.wait(5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                pass
        self.process.wait()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


def daemon(
    base: str, port: int, environment: dict[str, str] | None = None, before: Sequence[str] = (), umask: int = 0o077
) -> Server:
    return Server(
        [
            *before,
            "git",
            "daemon",
            "--listen=127.0.0.1",
            f"--port={port}",
            f"--base-path={base}",
            "--export-all",
            "--enable=receive-pack",
            "--reuseaddr",
            base,
        ],
        port=port,
        env={**PLAIN, **(environment or {})},
        umask=umask,
        cwd="/",
    )


def unpacked(*packages: str) -> str:
    """Programs of Debian packages, unpacked where nothing starts by itself, as installing a server would."""
    root = os.path.join(BUILD, "root")
    if not os.path.exists(os.path.join(root, "ready")):
        os.makedirs(root, exist_ok=True)
        download = ["apt-get", "download", "-qq", *packages]
        if subprocess.run(download, cwd=BUILD, capture_output=True).returncode != 0:
            subprocess.run(["apt-get", "update", "-qq"], check=True, capture_output=True)
            subprocess.run(download, cwd=BUILD, check=True, capture_output=True)
        for package in glob.glob(os.path.join(BUILD, "*.deb")):
            subprocess.run(["dpkg-deb", "-x", package, root], check=True)
        open(os.path.join(root, "ready"), "w").close()
    return root


def web_server(base: str, work: str, port: int) -> tuple[Server, Server]:
    """nginx, which hands requests to git http-backend through fcgiwrap."""
    nginx, wrap, environment = shutil.which("nginx"), shutil.which("fcgiwrap"), dict(PLAIN)
    if not (nginx and wrap):
        root = unpacked("nginx", "fcgiwrap", "libfcgi0ldbl")
        nginx, wrap = os.path.join(root, "usr/sbin/nginx"), os.path.join(root, "usr/sbin/fcgiwrap")
        environment["LD_LIBRARY_PATH"] = ":".join(glob.glob(os.path.join(root, "usr/lib/*-linux-gnu")))
    backend = os.path.join(git("--exec-path", cwd="/"), "git-http-backend")
    gate = os.path.join(work, "gate")
    configuration = os.path.join(work, "nginx.conf")
    user = f"user {pwd.getpwuid(os.getuid()).pw_name};" if os.getuid() == 0 else ""
    with open(configuration, "w", encoding="utf-8") as file:
        file.write(f"""
{user}
daemon off;
master_process off;
pid {work}/nginx.pid;
error_log stderr;
events {{ }}
http {{
  access_log off;
  client_max_body_size 0;
  client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    location / {{
      fastcgi_pass unix:{gate};
      fastcgi_param SCRIPT_FILENAME {backend};
      fastcgi_param GIT_PROJECT_ROOT "{base}";
      fastcgi_param GIT_HTTP_EXPORT_ALL "";
      fastcgi_param PATH_INFO $uri;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param CONTENT_TYPE $content_type;
      fastcgi_param CONTENT_LENGTH $content_length;
      fastcgi_param REMOTE_ADDR $remote_addr;
      fastcgi_param HTTP_CONTENT_ENCODING $http_content_encoding;
    }}
  }}
}}
""")
    return (
        Server([wrap, "-s", f"unix:{gate}"], file=gate, env=environment, cwd="/", umask=0o077),
        Server([nginx, "-p", work, "-c", configuration], port=port, env=environment, cwd="/"),
    )


SSH_SERVER = """
import asyncio, asyncssh, os, shlex, sys

async def serve(process):
    child = await asyncio.create_subprocess_exec(
        *shlex.split(process.command), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE)
    await process.redirect(stdin=child.stdin, stdout=child.stdout, stderr=child.stderr)
    process.exit(await child.wait())

async def main(port, host_key, allowed):
    await asyncssh.listen(
        "127.0.0.1", port, server_host_keys=[host_key], authorized_client_keys=allowed, process_factory=serve,
        encoding=None)
    await asyncio.Event().wait()

asyncio.run(main(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
"""


def ssh_server(work: str, port: int) -> tuple[Server, dict[str, str]]:
    for name in ("host", "key"):
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", os.path.join(work, name))
    allowed = os.path.join(work, "key.pub")
    server = Server(
        [sys.executable, "-c", SSH_SERVER, str(port), os.path.join(work, "host"), allowed],
        port=port,
        env=PLAIN,
        cwd="/",
        umask=0o077,
    )
    command = (
        f"ssh -F none -p {port} -i {work}/key -o IdentitiesOnly=yes -o UserKnownHostsFile=/dev/null "
        "-o StrictHostKeyChecking=no -o LogLevel=ERROR"
    )
    return server, {"GIT_SSH_COMMAND": command}
