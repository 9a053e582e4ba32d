"""The built site in a real browser, opened from the disk as a reader would."""

import shutil
import unittest

from playwright.sync_api import Page, sync_playwright

from pages import SITE, one_of_each

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class BrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls) -> None:
        cls.browser.close()
        cls.playwright.stop()

    def open(self, path: str, **context) -> Page:
        """A page with its console messages and requests recorded in `page.errors` and `page.outside`."""
        browser_context = self.browser.new_context(**context)
        self.addCleanup(browser_context.close)
        page = browser_context.new_page()
        page.errors, page.outside = [], []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        home = SITE.as_uri()
        page.on("request", lambda request: None if inside(request.url, home) else page.outside.append(request.url))
        page.goto(f"{home}/{path}")
        return page

    def expect_quiet(self, page: Page) -> None:
        self.assertEqual(page.errors, [])
        self.assertEqual(page.outside, [])

    def test_follows_a_link_to_an_event_and_back(self) -> None:
        page = self.open("index.html")
        title = page.title()
        link = page.locator('main a[href^="e/"]').first
        name = link.inner_text()
        link.click()
        page.wait_for_url("**/e/*.html")
        self.assertIn(name.strip(), page.locator("h1").inner_text())
        self.assertGreater(page.locator("blockquote, q").count(), 0)
        page.go_back()
        self.assertEqual(page.title(), title)
        self.expect_quiet(page)

    def test_every_kind_is_quiet_in_light_and_dark_wide_and_narrow(self) -> None:
        for scheme in ["light", "dark"]:
            for width in [1440, 390]:
                for kind, path in one_of_each().items():
                    with self.subTest(kind=kind, scheme=scheme, width=width):
                        page = self.open(
                            str(path.relative_to(SITE)), color_scheme=scheme, viewport={"width": width, "height": 900}
                        )
                        self.expect_quiet(page)
                        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                        self.assertLessEqual(overflow, 0, "the page scrolls sideways")

    def test_is_readable_without_scripts(self) -> None:
        page = self.open("index.html", java_script_enabled=False)
        self.assertTrue(page.locator("h1").first.is_visible())
        self.assertGreater(page.locator('main a[href^="e/"]').count(), 5)

    def test_an_injected_script_does_not_run(self) -> None:
        page = self.open("index.html")
        page.evaluate(
            """() => { const s = document.createElement("script");
            s.textContent = "document.title = 'injected'"; document.body.append(s); }"""
        )
        self.assertNotEqual(page.title(), "injected")


def inside(url: str, home: str) -> bool:
    return url.startswith(home + "/") or url.startswith(("data:", "about:"))


if __name__ == "__main__":
    unittest.main()
