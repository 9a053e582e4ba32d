"""axe-core on one page of each kind, in light and dark, wide and narrow."""

import shutil
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from pages import one_of_each

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# Each kind is seen in both modes and at both widths; dark is what narrow screens are held in at night.
VIEWS = [("light", 1440), ("dark", 390)]


class AccessibilityTest(unittest.TestCase):
    def test_no_violation_on_any_kind(self) -> None:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for scheme, width in VIEWS:
                # The site's policy would keep axe itself out.
                context = browser.new_context(
                    color_scheme=scheme, viewport={"width": width, "height": 1000}, bypass_csp=True
                )
                page = context.new_page()
                for kind, path in one_of_each().items():
                    page.goto(path.as_uri())
                    page.wait_for_load_state("networkidle")
                    told = [
                        f"{v['id']}: {node['html'][:200]}"
                        for v in Axe().run(page).response["violations"]
                        for node in v["nodes"]
                    ]
                    with self.subTest(kind=kind, scheme=scheme, width=width):
                        self.assertEqual(told, [])
                context.close()
            browser.close()


if __name__ == "__main__":
    unittest.main()
