"""What holds for the whole site: dates in every time zone, its own policy, frames in other sites, charts as files."""

import csv
import functools
import http.server
import tempfile
import threading
import unittest
from pathlib import Path

from playwright.sync_api import expect

import test_browser
import test_explorer
from pages import SITE, one_of_each
from test_explorer import WINDOW, Quiet

# UTC−11, UTC+14
ZONES = ["Pacific/Pago_Pago", "Pacific/Kiritimati"]


class SiteTest(unittest.TestCase):
    setUpClass = test_browser.BrowserTest.__dict__["setUpClass"]
    tearDownClass = test_browser.BrowserTest.__dict__["tearDownClass"]
    open = test_browser.BrowserTest.open
    expect_quiet = test_browser.BrowserTest.expect_quiet

    def test_dates_are_the_same_in_every_time_zone(self) -> None:
        pages = [str(path.relative_to(SITE)) for path in one_of_each().values()]
        for path in pages + [f"timeline.html#{WINDOW}", "search.html#q=ceasefire"]:
            with self.subTest(path=path):
                texts, spans = [], []
                for zone in ZONES:
                    page = self.open(path, timezone_id=zone, locale="en-US")
                    if path.startswith("timeline.html"):
                        test_explorer.ExplorerTest.ready(page)
                        spans.append(page.locator(".axis-plot").inner_html())
                        expect(page.locator(".explorer .lines li").first).to_be_visible()
                    if path.startswith("search.html#"):
                        expect(page.locator(".search-results li").first).to_be_visible()
                    texts.append(page.locator("body").inner_text())
                    spans.append(page.locator("time").evaluate_all("nodes => nodes.map(node => node.dateTime)"))
                self.assertEqual(texts[0], texts[1])
                self.assertEqual(spans[: len(spans) // 2], spans[len(spans) // 2 :])

    def test_no_page_runs_a_script_put_into_it(self) -> None:
        for kind, path in one_of_each().items():
            with self.subTest(kind=kind):
                page = self.open(str(path.relative_to(SITE)))
                page.evaluate(
                    """() => { document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='document.title = 1'>");
                    const s = document.createElement("script"); s.textContent = "document.title = 2";
                    document.body.append(s); const l = document.createElement("a");
                    l.href = "javascript:document.title = 3"; document.body.append(l); l.click(); }"""
                )
                page.wait_for_timeout(30)
                self.assertNotIn(page.title(), ["1", "2", "3"])

    def test_cards_stand_in_frames_of_other_sites(self) -> None:
        card = max((SITE / "embed").glob("ev-*.html"), key=lambda page: page.stat().st_size)
        for page in [card, *(SITE / "embed").glob("[!e]*.html")]:
            self.assertLessEqual(page.stat().st_size, 20_000, page.name)
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "project").symlink_to(SITE)
            frame = f'<iframe src="/project/embed/{card.name}" width="100%" height="320"></iframe>'
            (Path(folder) / "index.html").write_text(f"<!DOCTYPE html><title>Other</title>{frame}", encoding="utf-8")
            handler = functools.partial(Quiet, directory=folder)
            with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                page = self.browser.new_page()
                page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
                link = page.frame_locator("iframe").locator("h1 a")
                title = link.inner_text()
                link.click()
                page.wait_for_url("**/project/e/*.html")
                self.assertEqual(page.locator("h1").inner_text(), title)
                page.close()
                server.shutdown()

    def test_the_code_for_a_frame_names_a_page_of_the_site(self) -> None:
        page = self.open("charts.html")
        for code in page.locator("main code").all_inner_texts():
            target = code.split('src="')[1].split('"')[0]
            self.assertTrue((SITE / target).is_file(), target)
        self.expect_quiet(page)

    def test_the_numbers_of_each_chart_are_those_of_its_table(self) -> None:
        page = self.open("charts.html")
        figures = page.locator("figure").all()
        self.assertGreater(len(figures), 2)
        for figure in figures:
            name = figure.get_attribute("id")
            with (SITE / "data" / "charts" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            table = figure.locator("tr").evaluate_all("rows => rows.map(row => [...row.cells].map(c => c.textContent))")
            self.assertEqual(rows, table)

    def test_a_thread_leads_through_its_events(self) -> None:
        thread = max((page for page in (SITE / "thread").glob("ev-*.html")), key=lambda page: page.stat().st_size)
        page = self.open(f"thread/{thread.name}")
        steps = page.locator("article")
        self.assertGreater(steps.count(), 1)
        steps.nth(1).locator("h2 a").click()
        page.wait_for_url("**/e/*.html")
        page.get_by_text("The whole thread").click()
        page.wait_for_url(f"**/thread/{thread.name}")
        self.expect_quiet(page)

    def test_an_exact_copy_of_the_site_works_elsewhere(self) -> None:
        """Over HTTP, in a folder below the host's own: every kind of page asks for nothing that is not there."""
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "a" / "b").mkdir(parents=True)
            (Path(folder) / "a" / "b" / "project").symlink_to(SITE)
            handler = functools.partial(Quiet, directory=folder)
            with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                home = f"http://127.0.0.1:{server.server_port}/a/b/project"
                page = self.browser.new_context().new_page()
                wrong: list[str] = []
                page.on("request", lambda r: None if r.url.startswith((home, "data:", "blob:")) else wrong.append(r.url))
                page.on("response", lambda r: wrong.append(r.url) if r.status >= 400 else None)
                page.on("pageerror", lambda error: wrong.append(str(error)))
                for path in one_of_each().values():
                    page.goto(f"{home}/{path.relative_to(SITE)}", wait_until="networkidle")
                self.explore(page, home)
                self.assertEqual(wrong, [])
                page.context.close()
                server.shutdown()

    def explore(self, page, home: str) -> None:
        page.goto(f"{home}/timeline.html")
        test_explorer.ExplorerTest.ready(page)
        page.locator(".facet summary", has_text="Category").click()
        page.locator(".facet[open] input[data-key=aid]").check()
        page.keyboard.press("Escape")
        page.locator("[data-level=quarter]").click()
        shown, address = test_explorer.ExplorerTest.shown(page), page.evaluate("location.href")
        other = page.context.new_page()
        other.goto(address)
        test_explorer.ExplorerTest.ready(other)
        self.assertEqual(test_explorer.ExplorerTest.shown(other), shown)
        other.close()


if __name__ == "__main__":
    unittest.main()
