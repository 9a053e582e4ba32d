"""The explorer and the search in a real browser: from the disk, and over HTTP under a sub-path."""

import functools
import http.server
import json
import re
import tempfile
import threading
import unittest
from pathlib import Path

from playwright.sync_api import Page, expect

import test_browser
from pages import SITE, wait_until

WINDOW = "t=2024-12-01..2024-12-31&z=month"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


class ExplorerTest(unittest.TestCase):
    setUpClass = test_browser.BrowserTest.__dict__["setUpClass"]
    tearDownClass = test_browser.BrowserTest.__dict__["tearDownClass"]
    open = test_browser.BrowserTest.open
    expect_quiet = test_browser.BrowserTest.expect_quiet

    @staticmethod
    def ready(page: Page) -> Page:
        expect(page.locator(".status-line")).to_contain_text("Showing")
        return page

    def explorer(self, hash: str = "", **context) -> Page:
        return self.ready(self.open("timeline.html" + (f"#{hash}" if hash else ""), **context))

    @staticmethod
    def shown(page: Page) -> int:
        return int(re.search(r"Showing ([\d,]+) of", page.locator(".status-line").inner_text()).group(1).replace(",", ""))

    def test_shows_every_event_of_the_record(self) -> None:
        events = json.loads((SITE / "data" / "events.json").read_text(encoding="utf-8"))["events"]
        page = self.explorer()
        self.assertEqual(self.shown(page), len(events))
        self.assertLessEqual(page.locator(".event").count(), 400)
        self.assertFalse(page.locator("main > .lines").is_visible())
        expect(page.locator(".explorer .lines li")).to_have_count(min(60, len(events)))
        self.expect_quiet(page)

    def test_filters_with_live_counts_and_takes_them_back(self) -> None:
        page = self.explorer()
        everything = self.shown(page)
        page.locator(".facet summary", has_text="Category").click()
        row = page.locator(".facet[open] li", has_text="Aid")
        count = int(row.locator(".count").inner_text())
        row.locator("input").check()
        self.assertEqual(self.shown(page), count)
        expect(page).to_have_url(re.compile("c=aid"))
        page.keyboard.press("Escape")
        page.locator(".facet summary", has_text="Status").click()
        rows = page.locator(".facet[open] li")
        self.assertEqual(sum(int(text) for text in rows.locator(".count").all_inner_texts()), count)
        page.keyboard.press("Escape")
        page.locator(".chip").click()
        self.assertEqual(self.shown(page), everything)
        page.go_back()
        expect(page.locator(".chip")).to_have_count(1)
        self.assertEqual(self.shown(page), count)
        self.expect_quiet(page)

    def test_zooms_by_button_and_moves_on(self) -> None:
        page = self.explorer(WINDOW)
        self.assertEqual(page.locator("[data-level=month]").get_attribute("aria-pressed"), "true")
        page.locator("[data-shift='-1']").click()
        expect(page).to_have_url(re.compile("t=2024-11-01..2024-11-30"))
        page.locator("[data-level=quarter]").click()
        expect(page).to_have_url(re.compile("t=2024-10-01..2024-12-31&z=quarter"))
        page.locator("[data-level=all]").click()
        expect(page).not_to_have_url(re.compile("t="))
        self.expect_quiet(page)

    def test_brushes_a_part_and_opens_a_count(self) -> None:
        page = self.explorer()
        everything = self.shown(page)
        box = page.locator(".overview").bounding_box()
        middle = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] * 0.5, middle)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.7, middle, steps=4)
        page.mouse.up()
        expect(page).to_have_url(re.compile(r"#t=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d&z="))
        self.assertLess(self.shown(page), everything)
        page.go_back()
        expect(page.locator(".brush")).to_be_hidden()
        self.assertEqual(self.shown(page), everything)
        page.locator(".pill").last.click()
        expect(page).to_have_url(re.compile("#t="))
        self.expect_quiet(page)

    def test_every_count_opens_until_single_events_are_left(self) -> None:
        page = self.explorer()
        for _ in range(6):
            if page.locator(".pill").count() == 0:
                break
            before = page.evaluate("location.href")
            page.locator(".pill").last.click()
            expect(page).not_to_have_url(before)
        self.assertEqual(page.locator(".pill").count(), 0)
        self.assertGreater(page.locator(".event").count(), 0)
        self.expect_quiet(page)

    def test_a_copied_address_shows_the_same(self) -> None:
        page = self.explorer(WINDOW + "&c=aid,mediation")
        page.locator(".event .hit").first.click()
        expect(page.locator(".picked-card a")).to_be_visible()
        page.wait_for_url("**e=ev-*")
        title, shown = page.locator(".picked-card a").inner_text(), self.shown(page)
        address = page.evaluate("location.href")
        again = self.explorer(address.split("#")[1])
        self.assertEqual(self.shown(again), shown)
        expect(again.locator(".picked-card a")).to_have_text(title)
        expect(again).to_have_url(address)
        page.locator("button", has_text="Copy link").click()
        expect(page.locator(".taken")).not_to_be_empty()
        self.expect_quiet(page)
        self.expect_quiet(again)

    def test_the_keyboard_alone_does(self) -> None:
        page = self.explorer(WINDOW)
        page.locator(".thumb").first.focus()
        page.keyboard.press("ArrowRight")
        expect(page).to_have_url(re.compile("t=2024-12-02..2024-12-31"))
        self.assertIn("2 December 2024", page.locator(".thumb").first.get_attribute("aria-valuetext"))
        page.keyboard.press("Tab")
        page.keyboard.press("Home")
        expect(page).to_have_url(re.compile("t=2024-12-02..2024-12-02"))
        page.keyboard.press("End")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "lanes")
        page.keyboard.press("PageUp")
        page.keyboard.press("ArrowRight")
        expect(page.locator(".told[role=status]")).to_contain_text(", 1 of ")
        first = page.locator(".picked-card").inner_text()
        page.keyboard.press("ArrowDown")
        expect(page.locator(".picked-card")).not_to_have_text(first)
        page.keyboard.press("+")
        page.keyboard.press("0")
        expect(page).not_to_have_url(re.compile("t="))
        expect(page.locator(".picked-card a")).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url("**/e/*.html")
        self.expect_quiet(page)

    def test_nonsense_in_the_address_is_left_out(self) -> None:
        page = self.explorer("t=2024-02-31..2024-01-01&z=aeon&c=nothing,<b>&e=ev-none&n=-1&q=")
        self.assertEqual(page.locator(".chip").count(), 0)
        self.assertEqual(page.locator("[data-level=all]").get_attribute("aria-pressed"), "true")
        self.expect_quiet(page)

    def test_works_on_a_phone(self) -> None:
        for scheme in ["light", "dark"]:
            page = self.explorer(
                viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True, color_scheme=scheme,
                reduced_motion="reduce",
            )
            self.assertEqual(page.evaluate("document.documentElement.scrollWidth - innerWidth"), 0)
            self.assertEqual(page.locator(".lane").count(), 1)
            page.locator(".lane-chips button").nth(1).tap()
            self.assertEqual(page.locator(".lane").count(), 1)
            page.locator(".filters-open").tap()
            page.locator(".filters-dialog summary").first.tap()
            page.locator(".filters-dialog input[data-key=aid]").tap()
            page.locator(".filters-close").tap()
            expect(page.locator(".chip")).to_have_count(1)
            self.expect_quiet(page)

    def test_forced_colours_keep_the_bars(self) -> None:
        page = self.explorer(forced_colors="active")
        fill = page.evaluate("getComputedStyle(document.querySelector('.bars')).fill")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        self.assertNotEqual(fill, ground)
        self.expect_quiet(page)

    def test_the_list_stays_without_scripts_and_without_data(self) -> None:
        page = self.open("timeline.html", java_script_enabled=False)
        self.assertEqual(page.locator("main > .lines li").count(), 100)
        self.assertTrue(page.locator("main > .lines li a").first.is_visible())
        for broken in ["**/shards/index.js*", "**/shards/y/2024.js*", "**/explorer-chart.js", "**/assets/shards.js"]:
            with self.subTest(broken=broken):
                context = self.browser.new_context()
                self.addCleanup(context.close)
                context.route(broken, lambda route: route.abort())
                page = context.new_page()
                errors: list[str] = []
                page.on("pageerror", lambda error, told=errors: told.append(str(error)))
                page.goto(f"{SITE.as_uri()}/timeline.html", wait_until="networkidle")
                self.assertTrue(page.locator("main > .lines li a").first.is_visible())
                self.assertEqual(errors, [])

    def test_saves_the_selection(self) -> None:
        page = self.explorer(WINDOW)
        with page.expect_download() as download, tempfile.TemporaryDirectory() as folder:
            page.locator("button", has_text="CSV").click()
            target = Path(folder) / "events.csv"
            download.value.save_as(target)
            self.assertEqual(len(target.read_bytes().split(b"\r\n")), self.shown(page) + 2)

    def test_works_over_http_under_a_sub_path(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "project").symlink_to(SITE)
            handler = functools.partial(Quiet, directory=folder)
            with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
                threading.Thread(target=server.serve_forever, daemon=True).start()
                home = f"http://127.0.0.1:{server.server_port}/project"
                context = self.browser.new_context()
                page = context.new_page()
                errors: list[str] = []
                page.on("pageerror", lambda error: errors.append(str(error)))
                page.on("response", lambda r: errors.append(r.url) if r.status >= 400 else None)
                page.goto(f"{home}/timeline.html#{WINDOW}&q=talks")
                self.ready(page)
                expect(page.locator(".explorer .lines li a").first).to_have_attribute("href", re.compile(f"^{home}/e/"))
                page.goto(f"{home}/search.html#q=talks")
                expect(page.locator(".search-results li").first).to_be_visible()
                self.assertEqual([error for error in errors if "favicon" not in error], [])
                context.close()
                server.shutdown()


class SearchTest(unittest.TestCase):
    setUpClass = test_browser.BrowserTest.__dict__["setUpClass"]
    tearDownClass = test_browser.BrowserTest.__dict__["tearDownClass"]
    open = test_browser.BrowserTest.open
    expect_quiet = test_browser.BrowserTest.expect_quiet

    def ask(self, page: Page, words: str) -> list[str]:
        field = page.locator("#search-field")
        field.fill(words)
        expect(page.locator(".search-status")).to_have_text(re.compile("event"))
        wait_until(
            page, "[...document.querySelectorAll('.search-results li, .search-status')].length > 0"
            f" && location.hash.includes(encodeURIComponent({json.dumps(words)}))",
        )
        return page.locator(".search-results li").all_inner_texts()

    def test_finds_words_beginnings_and_letters_typed_without_marks(self) -> None:
        for typed, wanted in [("patriot", "Patriot"), ("patri", "Patriot"), ("Erdogan", "Erdoğan"), ("erdoğ", "Erdoğan")]:
            with self.subTest(typed=typed):
                page = self.open("search.html")
                results = self.ask(page, typed)
                expect(page.locator(".search-results li", has_text=wanted).first).to_be_visible()
                expect(page.locator(".search-results mark").first).to_be_visible()
                self.assertGreater(len(results), 0)
                self.expect_quiet(page)

    def test_every_word_must_be_there(self) -> None:
        page = self.open("search.html#q=prisoners%20the%20exchange")
        first = page.locator(".search-results li").first
        expect(first).to_contain_text("xchange")
        expect(first).to_contain_text("risoners")
        page.locator("#search-field").fill("prisoners qqqq")
        expect(page.locator(".search-results li")).to_have_count(0)
        expect(page.locator(".search-status")).to_have_text("No event holds all of these words.")
        self.expect_quiet(page)

    def test_a_result_leads_to_its_event(self) -> None:
        page = self.open("search.html#q=ceasefire")
        link = page.locator(".search-results a").first
        title = link.inner_text()
        link.click()
        page.wait_for_url("**/e/*.html")
        self.assertEqual(page.locator("h1").inner_text(), title)
        page.go_back()
        expect(page.locator("#search-field")).to_have_value("ceasefire")

    def test_narrows_the_explorer(self) -> None:
        page = self.open("timeline.html#q=ceasefire")
        expect(page.locator(".status-line")).not_to_contain_text("Showing 491 of")
        page.locator("#explorer-query").fill("")
        expect(page.locator(".status-line")).to_contain_text(re.compile(r"Showing (\d+) of \1 events"))
        self.expect_quiet(page)

    def test_odd_words_find_nothing_and_break_nothing(self) -> None:
        page = self.open("search.html")
        for words in ["constructor", "__proto__", "<img src=x>", "..", "👀", "a", "%"]:
            page.locator("#search-field").fill(words)
        self.expect_quiet(page)

    def test_browsing_stays_without_scripts(self) -> None:
        page = self.open("search.html", java_script_enabled=False)
        self.assertFalse(page.locator("#search").is_visible())
        self.assertGreater(page.locator("main a").count(), 20)


if __name__ == "__main__":
    unittest.main()
