"""What a reader of the explorer sees and prints: before the data is there, in a long list, by wheel and by touch."""

import json
import re
import shutil
import tempfile
import unittest
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

import test_browser
import test_explorer
from pages import SITE, wait_until
from test_explorer import WINDOW


class ViewTest(unittest.TestCase):
    setUpClass = test_browser.BrowserTest.__dict__["setUpClass"]
    tearDownClass = test_browser.BrowserTest.__dict__["tearDownClass"]
    open = test_browser.BrowserTest.open
    expect_quiet = test_browser.BrowserTest.expect_quiet
    ready = staticmethod(test_explorer.ExplorerTest.ready)
    explorer = test_explorer.ExplorerTest.explorer
    shown = staticmethod(test_explorer.ExplorerTest.shown)

    def test_numbers_by_month_stand_in_until_the_events_are_there(self) -> None:
        context = self.browser.new_context()
        self.addCleanup(context.close)
        page = context.new_page()
        held = []
        page.route("**/shards/y/*", lambda route: held.append(route))
        page.goto(f"{SITE.as_uri()}/timeline.html", wait_until="commit")
        expect(page.locator(".status-line")).to_contain_text("Reading 0 of")
        before = page.locator(".overview-plot .bars").get_attribute("d")
        self.assertGreater(len(before), 40)
        self.assertGreater(page.locator(".pill").count(), 20)
        counts = page.locator(".lane-count").all_inner_texts()
        for route in held:
            route.continue_()
        expect(page.locator(".status-line")).to_contain_text("Showing")
        self.assertEqual(page.locator(".overview-plot .bars").get_attribute("d"), before)
        # What begins before the chart and reaches into it is not in the numbers by month.
        for after, stood in zip(page.locator(".lane-count").all_inner_texts(), counts):
            self.assertAlmostEqual(int(after), int(stood), delta=4)

    def test_nothing_moves_while_the_explorer_is_built(self) -> None:
        """SITE.md's budget: a layout shift of 0.02, on a screen and on a phone."""
        for width, height in [(1440, 900), (390, 844)]:
            context = self.browser.new_context(viewport={"width": width, "height": height})
            self.addCleanup(context.close)
            page = context.new_page()
            page.add_init_script(
                """window.shift = 0;
                new PerformanceObserver(l => l.getEntries().forEach(e => { shift += e.value; }))
                  .observe({ type: "layout-shift", buffered: true });""")
            page.goto(f"{SITE.as_uri()}/timeline.html")
            expect(page.locator(".status-line")).to_contain_text("Showing")
            page.wait_for_timeout(300)
            self.assertLessEqual(page.evaluate("shift"), 0.02, f"{width} px")

    def test_a_page_of_the_list_is_sixty_rows_at_a_time(self) -> None:
        page = self.explorer()
        seen: set[str] = set()
        for _ in range(40):
            rows = page.locator(".explorer .lines li")
            numbers = rows.evaluate_all("rows => rows.map(row => row.dataset.number)")
            self.assertLessEqual(len(numbers), 60)
            seen.update(numbers)
            if len(seen) >= 100:
                break
            page.mouse.wheel(0, 700)
            page.wait_for_timeout(60)
        self.assertEqual(len(seen), 100)
        place = page.locator(".explorer .lines li").last
        self.assertEqual(place.get_attribute("aria-posinset"), "100")
        self.assertEqual(place.get_attribute("aria-setsize"), "100")
        page.evaluate("scrollTo(0, 0)")
        expect(page.locator('.explorer .lines li[aria-posinset="1"]')).to_have_count(1)
        self.expect_quiet(page)

    def test_the_status_line_names_what_is_chosen(self) -> None:
        page = self.explorer(WINDOW + "&c=aid,mediation&q=talks")
        line = page.locator(".status-line [role=status]").first
        expect(line).to_contain_text("1 December – 31 December 2024, Aid, Mediation, “talks”.")
        self.expect_quiet(page)

    def test_prints_the_whole_selection_and_no_chart(self) -> None:
        page = self.explorer("c=offensive")
        count = self.shown(page)
        self.assertGreater(count, 60)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(page.locator(".explorer .lines li")).to_have_count(count)
        for hidden in [".overview", ".explorer .lanes", ".filter-bar", ".zoom-bar", ".list-pager", ".ruled", ".sections"]:
            self.assertFalse(page.locator(hidden).first.is_visible(), hidden)
        printed = page.locator(".printed").inner_text()
        self.assertIn(page.evaluate("location.href"), printed)
        self.assertIn("Data version", printed)
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(page.locator(".explorer .lines li")).to_have_count(60)
        whole, part = page.pdf(), self.explorer(WINDOW + "&c=aid").pdf()
        self.assertGreater(sheets(whole), sheets(part))
        self.expect_quiet(page)

    def test_the_plain_wheel_scrolls_and_with_a_key_it_zooms(self) -> None:
        page = self.explorer()
        page.locator(".explorer .lanes").hover()
        page.mouse.wheel(0, 120)
        wait_until(page, "scrollY > 0")
        self.assertNotIn("t=", page.evaluate("location.href"))
        page.keyboard.down("Control")
        page.locator(".overview").hover(position={"x": 40, "y": 20})
        page.mouse.wheel(0, -120)
        page.keyboard.up("Control")
        page.wait_for_url(re.compile("t=2022-.*z=year"))
        self.expect_quiet(page)

    def test_a_thumb_is_dragged(self) -> None:
        page = self.explorer()
        frame = page.locator(".overview").bounding_box()
        middle = frame["y"] + frame["height"] / 2
        page.mouse.move(frame["x"] + 1, middle)
        page.mouse.down()
        page.mouse.move(frame["x"] + frame["width"] / 2, middle, steps=5)
        self.assertNotIn("t=", page.evaluate("location.href"), "a drag enters the history at its end")
        page.mouse.up()
        expect(page).to_have_url(re.compile("t=20"))
        page.go_back()
        expect(page).not_to_have_url(re.compile("t="))
        self.expect_quiet(page)

    def test_measures_are_those_of_the_design(self) -> None:
        page = self.explorer()
        for selector, tall in [(".overview", 96), (".axis-plot", 28), (".lane-plot", 44)]:
            self.assertAlmostEqual(page.locator(selector).first.bounding_box()["height"], tall, delta=1.5)
        self.assertLessEqual(page.locator(".filter-bar").bounding_box()["height"], 56)
        self.assertLessEqual(page.locator(".lane").count(), 9)
        self.assertLessEqual(page.locator(".axis-plot .tick").count(), 24)
        page.mouse.wheel(0, 1500)
        wait_until(page, "document.querySelector('.filter-bar').getBoundingClientRect().top === 0")
        narrow = self.explorer(viewport={"width": 390, "height": 800})
        self.assertAlmostEqual(narrow.locator(".overview").bounding_box()["height"], 64, delta=1.5)

    def phone(self, hash: str = "") -> Page:
        return self.explorer(
            hash, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, reduced_motion="reduce"
        )

    def test_fingers_zoom_and_a_swipe_is_left_to_the_page(self) -> None:
        page = self.phone()
        lanes = page.locator(".explorer .lanes")
        for chart in [lanes, page.locator(".overview")]:
            self.assertEqual(chart.evaluate("node => getComputedStyle(node).touchAction"), "pan-y")
        lanes.scroll_into_view_if_needed()
        box = lanes.bounding_box()
        self.assertLessEqual(box["x"] + box["width"], 390 - 16)
        self.pinch(page, box, [30, 60])
        page.wait_for_url(re.compile("z=year"))
        self.pinch(page, lanes.bounding_box(), [100, 30])
        page.wait_for_url(re.compile("timeline.html$"))
        self.expect_quiet(page)

    def pinch(self, page: Page, box: dict, apart: list[int]) -> None:
        """Two fingers on the middle of a box, from one distance to another."""
        session = page.context.new_cdp_session(page)
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

        def touch(kind: str, *places: float) -> None:
            points = [{"x": place, "y": y, "id": number} for number, place in enumerate(places)]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", x - apart[0] / 2)
        touch("touchStart", x - apart[0] / 2, x + apart[0] / 2)
        touch("touchMove", x - apart[1] / 2, x + apart[1] / 2)
        touch("touchEnd")

    def test_a_tap_on_a_bar_opens_its_time(self) -> None:
        page = self.phone()
        box = page.locator(".overview").bounding_box()
        page.touchscreen.tap(box["x"] + box["width"] * 0.9, box["y"] + box["height"] - 4)
        page.wait_for_url(re.compile("t=202"))
        page.locator(".lane-chips button").first.tap()
        page.locator(".pill, .event").first.tap()
        self.expect_quiet(page)

    def test_nothing_moves_for_who_wants_no_motion(self) -> None:
        page = self.phone()
        self.assertEqual(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), "auto")
        self.assertEqual(
            page.evaluate("document.getAnimations().length + [...document.querySelectorAll('*')]"
                          ".filter(n => parseFloat(getComputedStyle(n).transitionDuration)).length"), 0)

    def test_an_event_is_found_again_by_its_address_alone(self) -> None:
        record = json.loads((SITE / "data" / "events.json").read_text(encoding="utf-8"))
        event = record["events"][len(record["events"]) // 2]
        page = self.explorer(f"e={event['id']}")
        expect(page.locator(".picked-card a")).to_have_text(event["title"])
        self.expect_quiet(page)


class LargeTest(unittest.TestCase):
    """A timeline of 30,000 events, made of the shards of the built one."""

    setUpClass = test_browser.BrowserTest.__dict__["setUpClass"]
    tearDownClass = test_browser.BrowserTest.__dict__["tearDownClass"]
    YEARS = range(2015, 2025)
    A_YEAR = 3_000

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = Path(folder.name)
        shutil.copytree(SITE / "assets", self.site / "assets")
        shutil.copy(SITE / "timeline.html", self.site)
        text = (SITE / "shards" / "index.js").read_text(encoding="utf-8").splitlines()[-1]
        index = json.loads(text[len('TL.put("index",') : -2])
        self.write(index)

    def put(self, name: str, value: object) -> None:
        target = self.site / "shards" / f"{name}.js"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"TL.put({json.dumps(name)},{json.dumps(value)});\n", encoding="utf-8")

    def write(self, index: dict) -> None:
        def number(day: date) -> int:
            return (day - date(1970, 1, 1)).days

        size, first, last = len(self.YEARS) * self.A_YEAR, date(self.YEARS[0], 1, 1), date(self.YEARS[-1], 12, 31)
        index["count"], index["extent"] = size, [number(first), number(last)]
        index["recent"] = [number(last) - 89, number(last)]
        index["years"], index["months"] = [], []
        lanes = len(index["lanes"])
        months = [[0] * (12 * len(self.YEARS)) for _ in range(lanes)]
        for place, year in enumerate(self.YEARS):
            start = place * self.A_YEAR
            per_month = self.A_YEAR // 12
            days = [number(date(year, 1 + n // per_month, 1 + n % 28)) for n in range(self.A_YEAR)]
            days.sort()
            index["years"].append([str(year), start, self.A_YEAR, days[-1]])
            # Small numbers are packed as a character each: "]" is 0, "^" is 1.
            columns = {name: "]" * self.A_YEAR for name in ["precision", "type", "status", "flags", "band"]}
            steps = [day - before for day, before in zip(days, [0] + days)]
            packed = ["]" * self.A_YEAR, "", ""]  # no list holds anything
            self.put(f"y/{year}", {"from": start, "day": steps, "length": [0] * self.A_YEAR, "sources": "^" * self.A_YEAR,
                                   "actors": packed, "places": packed, "donors": packed, **columns})
            for month in range(12):
                name = f"{year}-{month + 1:02}"
                at = start + month * per_month
                index["months"].append([name, at, per_month])
                months[0][place * 12 + month] = per_month
                self.put(f"m/{name}", [[f"ev-{n}", f"Event {n}", name, "note", f"d/{name}-01.html#e-ev-{n}"]
                                       for n in range(at, at + per_month)])
        index["density"] = {"unit": "month", "exact": months, "coarse": [[0] * len(row) for row in months]}
        self.put("index", index)

    def open(self, hash: str = "") -> Page:
        page = self.browser.new_page()
        self.addCleanup(page.close)
        page.errors, page.years = [], []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("request", lambda r: page.years.append(r.url) if "/shards/y/" in r.url else None)
        page.goto(f"{self.site.as_uri()}/timeline.html{hash}")
        expect(page.locator(".status-line")).to_contain_text("Showing")
        return page

    def test_opens_on_the_last_months_and_reads_the_rest_on_demand(self) -> None:
        page = self.open()
        self.assertIn("of 30,000 events", page.locator(".status-line").inner_text())
        self.assertEqual(len(page.years), 1)
        self.assertGreater(len(page.locator(".overview-plot .bars").get_attribute("d")), 100)
        self.assertLessEqual(page.locator(".explorer .lines li").count(), 60)
        page.locator("[data-level=all]").click()
        expect(page.locator(".status-line")).to_contain_text("Showing 30,000 of 30,000 events")
        expect(page).to_have_url(re.compile("z=all"))
        self.assertEqual(len(page.years), len(self.YEARS))
        self.assertLessEqual(page.locator(".event").count(), 400)
        page.go_back()
        expect(page.locator(".status-line")).not_to_contain_text("Showing 30,000")
        self.assertEqual(page.errors, [])

    def test_a_filter_reads_every_year(self) -> None:
        page = self.open("#c=aid")
        self.assertEqual(len(page.years), len(self.YEARS))
        self.assertEqual(page.errors, [])

    def test_a_picked_event_opens_its_month_alone(self) -> None:
        page = self.open("#t=2018-03-01..2018-03-07&z=week&e=ev-9502&m=2018-03")
        expect(page.locator(".picked-card a")).to_have_text("Event 9502")
        self.assertEqual(len(page.years), 1)
        self.assertTrue(page.locator(".picked-card a").get_attribute("href").endswith("d/2018-03-01.html#e-ev-9502"))
        self.assertEqual(page.errors, [])


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


if __name__ == "__main__":
    unittest.main()
