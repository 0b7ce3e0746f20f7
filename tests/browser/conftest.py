"""A whole site as `make run` starts it, and a browser in front of it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.archive.site import Site as Newspaper
from tests.browser.newspaper import newspaper

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Site:
    """Where the site answers, and the account of its curator."""

    url: str
    curator: str
    password: str


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of one site in one process, so that only one is started."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(1200):
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if server.poll() is not None:
                break
            time.sleep(0.25)
        else:
            return
    raise AssertionError(f"the site did not start:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def paper() -> Iterator[Newspaper]:
    with newspaper() as paper:
        yield paper


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, paper: Newspaper) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    fetching = {"FETCH_ALLOW": "127.0.0.1/32", "FETCH_PORTS": str(paper.port), "FETCH_DELAY_SECONDS": "0"}
    environment = {**os.environ, **fetching, "VAR": str(folder / "var"), "PORT": str(free_port())}
    log = folder / "log"
    url = f"http://127.0.0.1:{environment['PORT']}"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "manage.py", "start"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
        try:
            wait_until_it_answers(f"{url}/health/live", server, log)
            account = Site(url=url, curator="demo", password="a long password for the browser test")
            subprocess.run(
                [sys.executable, "manage.py", "create_demo_account", "--password", account.password],
                cwd=ROOT,
                env=environment,
                check=True,
                stdout=output,
                stderr=output,
            )
            yield account
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()
