"""`timeline serve` in a real browser: the page loads quietly, and loads again by itself when an article changes."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from playwright.sync_api import expect, sync_playwright

from pages import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PROGRAM = pathlib.Path(os.environ.get("TIMELINE", ROOT / ".build" / "debug" / "timeline")).resolve()
PROJECT = ROOT / "Tests" / "timelineTests" / "Projects" / "two-articles"
# A build of two articles takes about a second; nothing waits as long as this unless it is broken.
PATIENCE = 60_000


class ServeTest(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "project"
        shutil.copytree(PROJECT, self.folder)
        self.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--quiet"], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )
        self.addCleanup(self.stop)
        # The address is printed when the program listens.
        self.home = re.fullmatch(r"http://localhost:(\d+)/\n", self.server.stdout.readline()).group().strip()
        playwright = sync_playwright().start()
        self.addCleanup(playwright.stop)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.addCleanup(browser.close)
        self.page = browser.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.errors: list[str] = []
        self.page.on("console", lambda m: self.errors.append(f"{m.text} {m.location}") if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def stop(self) -> None:
        self.server.terminate()
        self.server.wait()
        self.server.stdout.close()

    def test_loads_again_when_an_article_changes(self) -> None:
        address = self.home + "a/package.html"
        answer = self.page.goto(address)
        self.assertEqual(answer.status, 200)
        self.assertEqual(self.errors, [])
        article = self.folder / "corpus" / "package.md"
        for title in ["Changed once", "Changed again"]:
            text = re.sub(r"(?m)^title: .*$", f"title: {title}", article.read_text(encoding="utf-8"), count=1)
            article.write_text(text, encoding="utf-8")
            # Nothing but the page's own script loads it again.
            expect(self.page.locator("h1")).to_have_text(title, timeout=PATIENCE)
        self.assertEqual(self.page.url, address)
        self.assertEqual(self.errors, [])

    def test_keeps_the_old_site_while_a_template_is_wrong(self) -> None:
        self.page.goto(self.home)
        title = self.page.title()
        template = self.folder / "templates" / "pages" / "index.md"
        template.parent.mkdir(parents=True)
        template.write_text("# {{#open}}\n", encoding="utf-8")
        (self.folder / "timeline.yml").write_text("title: Renamed\n", encoding="utf-8")
        self.page.reload()
        self.assertEqual(self.page.title(), title)
        template.unlink()
        expect(self.page).to_have_title(re.compile("Renamed"), timeout=PATIENCE)
        self.assertEqual(self.errors, [])


if __name__ == "__main__":
    unittest.main()
